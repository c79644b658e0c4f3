package dev.tenon.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Unmodifiable copies of what a caller hands to a builder. */
public final class Copies {
    private Copies() {}

    /**
     * Copies a list.
     *
     * @param items the items; none may be null
     * @param <T> the items' type
     * @return an unmodifiable list that later changes do not reach
     * @throws NullPointerException if an item is null
     */
    public static <T> List<T> list(List<? extends T> items) {
        return List.copyOf(items);
    }

    /**
     * Copies a map in its order.
     *
     * @param entries the entries; neither keys nor values may be null
     * @param <V> the values' type
     * @return an unmodifiable map that later changes do not reach
     * @throws NullPointerException if a key or a value is null
     */
    public static <V> Map<String, V> map(Map<String, ? extends V> entries) {
        Map<String, V> copy = new LinkedHashMap<>(entries);
        copy.forEach((key, value) -> {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, key);
        });
        return Collections.unmodifiableMap(copy);
    }
}
