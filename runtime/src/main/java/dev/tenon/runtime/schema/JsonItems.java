package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonCodec;
import java.util.List;

/** Checks of arrays whose items are compared as the JSON that they are: JSON, objects, and what holds some. */
public final class JsonItems {
    private JsonItems() {}

    /**
     * Whether no item is there twice (JSON Schema Validation §6.4.3).
     *
     * @param <T> the items' type
     * @param codec writes an item
     * @param items the items
     * @return true if all differ; numbers are compared by value, wherever they stand
     * @throws dev.tenon.runtime.json.JsonEncodingException if there are several, and JSON cannot say one of them
     */
    public static <T> boolean areUnique(JsonCodec<T> codec, List<T> items) {
        return items.size() < 2
                || Uniqueness.of(items.stream().map(codec::toValue).toList());
    }
}
