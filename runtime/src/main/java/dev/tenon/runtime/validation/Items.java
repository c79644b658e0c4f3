package dev.tenon.runtime.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of arrays. */
public final class Items {
    private Items() {}

    /**
     * Whether no item is there twice (JSON Schema Validation §6.4.3).
     *
     * @param items the items
     * @return true if all differ; numbers are compared by value
     */
    public static boolean areUnique(List<?> items) {
        if (items.size() < 2) {
            return true;
        }
        Set<Object> seen = new HashSet<>();
        for (Object item : items) {
            Object key = item instanceof BigDecimal number ? number.stripTrailingZeros() : item;
            if (!seen.add(key)) {
                return false;
            }
        }
        return true;
    }
}
