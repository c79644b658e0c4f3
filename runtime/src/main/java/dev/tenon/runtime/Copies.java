package dev.tenon.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies of what a caller hands to a builder. */
public final class Copies {
    private Copies() {}

    /**
     * Copies a list.
     *
     * @param items the items; none may be null
     * @param <T> the items' type
     * @return an unmodifiable list that later changes do not reach
     * @throws NullPointerException if the list or an item is null; the message names the method that hands it over
     */
    public static <T> List<T> list(List<? extends T> items) {
        try {
            return List.copyOf(items);
        } catch (NullPointerException unnamed) {
            throw items == null ? NullArguments.argument() : NullArguments.item(items);
        }
    }

    /**
     * Copies a list whose items could change, too.
     *
     * @param items the items; none may be null
     * @param copy copies an item
     * @param <T> the items' type
     * @return an unmodifiable list that later changes do not reach
     * @throws NullPointerException if the list or an item is null; the message names the method that hands it over
     */
    public static <T> List<T> list(List<? extends T> items, UnaryOperator<T> copy) {
        if (items == null) {
            throw NullArguments.argument();
        }
        List<T> copies = new ArrayList<>(items.size());
        for (T item : items) {
            if (item == null) {
                throw NullArguments.item(items);
            }
            copies.add(copy.apply(item));
        }
        return Collections.unmodifiableList(copies);
    }

    /**
     * Copies a list that may be absent.
     *
     * @param items the items, or null
     * @param <T> the items' type
     * @return an unmodifiable list, or null
     */
    public static <T> @Nullable List<T> listOrNull(@Nullable List<? extends T> items) {
        return items == null ? null : list(items);
    }

    /**
     * Copies a list that may be absent, and whose items could change, too.
     *
     * @param items the items, or null
     * @param copy copies an item
     * @param <T> the items' type
     * @return an unmodifiable list, or null
     */
    public static <T> @Nullable List<T> listOrNull(@Nullable List<? extends T> items, UnaryOperator<T> copy) {
        return items == null ? null : list(items, copy);
    }

    /**
     * Copies a map that may be absent.
     *
     * @param entries the entries, or null
     * @param <V> the values' type
     * @return an unmodifiable map, or null
     */
    public static <V> @Nullable Map<String, V> mapOrNull(@Nullable Map<String, ? extends V> entries) {
        return entries == null ? null : map(entries);
    }

    /**
     * Copies a map that may be absent, and whose values could change, too.
     *
     * @param entries the entries, or null
     * @param copy copies a value
     * @param <V> the values' type
     * @return an unmodifiable map, or null
     */
    public static <V> @Nullable Map<String, V> mapOrNull(
            @Nullable Map<String, ? extends V> entries, UnaryOperator<V> copy) {
        return entries == null ? null : map(entries, copy);
    }

    /**
     * Copies a map in its order.
     *
     * @param entries the entries; neither keys nor values may be null
     * @param <V> the values' type
     * @return an unmodifiable map that later changes do not reach
     * @throws NullPointerException if the map, a key or a value is null; the message names the method that hands it over
     */
    public static <V> Map<String, V> map(Map<String, ? extends V> entries) {
        return map(entries, UnaryOperator.identity());
    }

    /**
     * Copies a map in its order, whose values could change, too.
     *
     * @param entries the entries; neither keys nor values may be null
     * @param copy copies a value
     * @param <V> the values' type
     * @return an unmodifiable map that later changes do not reach
     * @throws NullPointerException if the map, a key or a value is null; the message names the method that hands it over
     */
    public static <V> Map<String, V> map(Map<String, ? extends V> entries, UnaryOperator<V> copy) {
        if (entries == null) {
            throw NullArguments.argument();
        }
        Map<String, V> copies = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends V> entry : entries.entrySet()) {
            String name = entry.getKey();
            V value = entry.getValue();
            if (name == null) {
                throw NullArguments.name();
            }
            if (value == null) {
                throw NullArguments.value(name);
            }
            copies.put(name, copy.apply(value));
        }
        return Collections.unmodifiableMap(copies);
    }
}
