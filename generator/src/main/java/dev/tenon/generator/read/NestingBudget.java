package dev.tenon.generator.read;

import dev.tenon.generator.source.Location;

/**
 * Keeps the memory for a tree in proportion to its text: each value has a pointer as long as the value is deep, so that
 * a million values at a depth of two hundred would fill it.
 */
final class NestingBudget {
    /** Contracts use less than one level for each character: most values are ten characters long and ten levels deep. */
    private static final int LEVELS_FOR_EACH_CHARACTER = 16;

    private static final int LEVELS_FOR_EACH_DOCUMENT = 4_000_000;

    private long left;

    NestingBudget(int characters) {
        left = (long) LEVELS_FOR_EACH_CHARACTER * characters + LEVELS_FOR_EACH_DOCUMENT;
    }

    void spend(Location location) throws DocumentException {
        left -= location.pointer().tokens().size();
        if (left < 0) {
            throw new DocumentException(
                    "too-much-nesting",
                    location.position(),
                    "too many values are nested too deeply in this document",
                    "name inner schemas and use $ref");
        }
    }
}
