package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonArray;
import dev.tenon.runtime.json.JsonValue.JsonNumber;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.json.JsonValue.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Whether the items of an array differ, also where somebody chose them so that their hash codes do not. */
final class Uniqueness {
    /** Up to here comparing each with each is faster than a table, and needs no memory. */
    private static final int FEW = 8;

    private final long factor;

    private Uniqueness(long factor) {
        this.factor = factor;
    }

    static boolean of(List<JsonValue> items) {
        return items.size() <= FEW ? differPairwise(items) : new Uniqueness(randomFactor()).differ(items);
    }

    /** An odd factor that nobody can know beforehand; it decides on the speed alone. */
    private static long randomFactor() {
        return ThreadLocalRandom.current().nextLong() | 1;
    }

    private static boolean differPairwise(List<JsonValue> items) {
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (items.get(i).equals(items.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean differ(List<JsonValue> items) {
        Set<Key> seen = new HashSet<>();
        for (JsonValue item : items) {
            if (!seen.add(new Key(hash(item), item))) {
                return false;
            }
        }
        return true;
    }

    private long hash(JsonValue value) {
        long start = mix(value.kind().ordinal() + 1L);
        if (value instanceof JsonString string) {
            return hash(start, string.value());
        } else if (value instanceof JsonArray array) {
            long hash = start;
            for (JsonValue item : array.items()) {
                hash = mix(hash + hash(item));
            }
            return hash;
        } else if (value instanceof JsonObject object) {
            long sum = start;
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                // The order of members means nothing, so the sum must not depend on it.
                sum += mix(hash(hash(start, member.getKey()), "") + hash(member.getValue()));
            }
            return sum;
        } else if (value instanceof JsonNumber number) {
            return hash(start, number.value().stripTrailingZeros().toString());
        }
        return mix(start + value.hashCode());
    }

    private long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + text.charAt(i));
        }
        return mix(hash + text.length());
    }

    private long mix(long bits) {
        long product = bits * factor;
        return product ^ product >>> 29;
    }

    /** An item with its hash; the order is what keeps tables fast where they have to put many keys into one place. */
    private record Key(long hash, JsonValue item) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Long.compare(hash, other.hash);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && hash == that.hash && item.equals(that.item);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(hash);
        }
    }
}
