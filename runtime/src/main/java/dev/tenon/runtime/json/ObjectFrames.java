package dev.tenon.runtime.json;

import java.util.Arrays;
import java.util.BitSet;

/** For each object that is being read: which name is expected next, and which were there. */
final class ObjectFrames {
    private static final int BITS = 64;

    private int[] expected = new int[8];
    private long[] seen = new long[8];
    private BitSet[] seenBeyond = new BitSet[8];
    private int depth = -1;

    void push() {
        depth++;
        if (depth == expected.length) {
            expected = Arrays.copyOf(expected, 2 * depth);
            seen = Arrays.copyOf(seen, 2 * depth);
            seenBeyond = Arrays.copyOf(seenBeyond, 2 * depth);
        }
        expected[depth] = 0;
        seen[depth] = 0;
        if (seenBeyond[depth] != null) {
            seenBeyond[depth].clear();
        }
    }

    void pop() {
        depth--;
    }

    int expected() {
        return expected[depth];
    }

    /** Notes that a name was there; returns false if it was there before. */
    boolean mark(int index) {
        expected[depth] = index + 1;
        if (index >= BITS) {
            return markBeyond(index);
        }
        long bit = 1L << index;
        boolean first = (seen[depth] & bit) == 0;
        seen[depth] |= bit;
        return first;
    }

    private boolean markBeyond(int index) {
        if (seenBeyond[depth] == null) {
            seenBeyond[depth] = new BitSet();
        }
        boolean first = !seenBeyond[depth].get(index);
        seenBeyond[depth].set(index);
        return first;
    }
}
