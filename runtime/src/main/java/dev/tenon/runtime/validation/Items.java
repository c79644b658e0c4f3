package dev.tenon.runtime.validation;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.OpenValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks of arrays. */
public final class Items {
    /** Up to here comparing each with each is faster than a table, and needs none. */
    private static final int FEW = 8;

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
        List<@Nullable Object> keys = keys(items);
        return keys.size() <= FEW ? differPairwise(keys) : new HashSet<>(keys).size() == keys.size();
    }

    private static boolean differPairwise(List<@Nullable Object> keys) {
        for (int i = 1; i < keys.size(); i++) {
            if (keys.indexOf(keys.get(i)) < i) {
                return false;
            }
        }
        return true;
    }

    private static List<@Nullable Object> keys(List<?> items) {
        List<@Nullable Object> keys = new ArrayList<>(items.size());
        for (Object item : items) {
            keys.add(key(item));
        }
        return keys;
    }

    /** What is equal if two items are equal as JSON: 1.0 and 1.00, 0.0 and -0.0, wherever they stand. */
    private static @Nullable Object key(@Nullable Object item) {
        if (item instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        } else if (item instanceof Double number) {
            return number + 0.0;
        } else if (item instanceof Float number) {
            return number + 0.0f;
        } else if (item instanceof OpenValue open) {
            return open.value();
        } else if (item instanceof Bytes bytes) {
            return bytes.toBase64();
        } else if (item instanceof List<?> list) {
            return new Key(keys(list));
        } else if (item instanceof Optional<?> optional) {
            return key(optional.orElse(null));
        } else if (item instanceof Map<?, ?> map) {
            List<@Nullable Object> members = new ArrayList<>();
            new TreeMap<>(map).forEach((name, value) -> {
                members.add(name);
                members.add(key(value));
            });
            return new Key(members);
        }
        return item;
    }

    /** What holds others; the order is what keeps tables fast where somebody chose the items so that their hash codes are alike. */
    private record Key(List<@Nullable Object> parts) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int common = Math.min(parts.size(), other.parts.size());
            for (int i = 0; i < common; i++) {
                int order = compare(parts.get(i), other.parts.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(parts.size(), other.parts.size());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @SuppressWarnings("unchecked")
        private static int compare(@Nullable Object one, @Nullable Object other) {
            if (one == null || other == null) {
                return Boolean.compare(one != null, other != null);
            } else if (one.getClass() != other.getClass()) {
                return one.getClass().getName().compareTo(other.getClass().getName());
            }
            return one instanceof Comparable<?> ? ((Comparable<Object>) one).compareTo(other) : 0;
        }
    }
}
