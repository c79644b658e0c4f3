package dev.tenon.runtime.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            if (!seen.add(key(item))) {
                return false;
            }
        }
        return true;
    }

    /** What is equal if two items are equal as JSON: 1.0 and 1.00, 0.0 and -0.0, wherever they stand. */
    private static @Nullable Object key(@Nullable Object item) {
        if (item instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (item instanceof Double number) {
            return number + 0.0;
        } else if (item instanceof Float number) {
            return number + 0.0f;
        } else if (item instanceof List<?> list) {
            return list.stream().map(Items::key).toList();
        } else if (item instanceof Optional<?> optional) {
            return optional.map(Items::key);
        } else if (item instanceof Map<?, ?> map) {
            Map<Object, Object> keys = new HashMap<>();
            map.forEach((name, value) -> keys.put(name, key(value)));
            return keys;
        }
        return item;
    }
}
