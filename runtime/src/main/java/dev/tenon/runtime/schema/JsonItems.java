package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonEncodingException;
import dev.tenon.runtime.json.JsonValue;
import java.util.List;

/** Checks of arrays whose items are compared as the JSON that they are: JSON, objects, and what holds some. */
public final class JsonItems {
    private JsonItems() {}

    /**
     * Whether no item is there twice (JSON Schema Validation §6.4.3). Where JSON cannot say an item, there is nothing to compare,
     * and writing the array is refused.
     *
     * @param <T> the items' type
     * @param codec writes an item
     * @param items the items
     * @return true if all differ; numbers are compared by value, wherever they stand
     */
    public static <T> boolean areUnique(JsonCodec<T> codec, List<T> items) {
        if (items.size() < 2) {
            return true;
        }
        List<JsonValue> values;
        try {
            values = items.stream().map(codec::toValue).toList();
        } catch (JsonEncodingException unsaid) {
            return true;
        }
        return Uniqueness.of(values);
    }
}
