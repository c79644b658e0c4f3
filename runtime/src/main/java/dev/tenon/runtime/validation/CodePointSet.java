package dev.tenon.runtime.validation;

import java.util.Arrays;

/** A set of code points. */
final class CodePointSet {
    /** The first code points of ranges, and at the same index the last ones. */
    private final int[] first;

    private final int[] last;

    private CodePointSet(int[] first, int[] last) {
        this.first = first;
        this.last = last;
    }

    /** Ranges and single code points in hexadecimal, in ascending order. */
    static CodePointSet of(String ranges) {
        String[] parts = ranges.trim().split("\\s+");
        int[] first = new int[parts.length];
        int[] last = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int hyphen = parts[i].indexOf('-');
            first[i] = Integer.parseInt(hyphen < 0 ? parts[i] : parts[i].substring(0, hyphen), 16);
            last[i] = Integer.parseInt(parts[i].substring(hyphen + 1), 16);
        }
        return new CodePointSet(first, last);
    }

    boolean contains(int c) {
        int index = Arrays.binarySearch(first, c);
        int range = index >= 0 ? index : -index - 2;
        return range >= 0 && c <= last[range];
    }
}
