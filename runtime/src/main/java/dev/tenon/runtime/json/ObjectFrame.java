package dev.tenon.runtime.json;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** An object that is being read: its declared names, which of them is expected next, and which were there. */
final class ObjectFrame {
    private static final int BITS = 64;

    /** What is around it; null outside of all objects. */
    private final @Nullable ObjectFrame outer;
    /** Kept for all objects of the next depth, one after the other. */
    private @Nullable ObjectFrame inner;

    private PropertyNames names = PropertyNames.NONE;
    private int expected;
    private long seen;
    private @Nullable BitSet seenBeyond;

    private ObjectFrame(@Nullable ObjectFrame outer) {
        this.outer = outer;
    }

    /** The frame around all objects. */
    static ObjectFrame outermost() {
        return new ObjectFrame(null);
    }

    /** The frame of an object inside this one. */
    ObjectFrame enter(PropertyNames declared) {
        ObjectFrame entered = inner;
        if (entered == null) {
            entered = new ObjectFrame(this);
            inner = entered;
        }
        entered.names = declared;
        entered.expected = 0;
        entered.seen = 0;
        if (entered.seenBeyond != null) {
            entered.seenBeyond.clear();
        }
        return entered;
    }

    /** The frame around this object. */
    ObjectFrame leave() {
        return outer == null ? this : outer;
    }

    PropertyNames names() {
        return names;
    }

    int expected() {
        return expected;
    }

    /** How many of the names were there. */
    int declared() {
        return Long.bitCount(seen) + (seenBeyond == null ? 0 : seenBeyond.cardinality());
    }

    /** Notes that a name was there; returns false if it was there before. */
    boolean mark(int index) {
        expected = index + 1;
        if (index >= BITS) {
            return markBeyond(index);
        }
        long bit = 1L << index;
        boolean first = (seen & bit) == 0;
        seen |= bit;
        return first;
    }

    private boolean markBeyond(int index) {
        if (seenBeyond == null) {
            seenBeyond = new BitSet();
        }
        boolean first = !seenBeyond.get(index);
        seenBeyond.set(index);
        return first;
    }
}
