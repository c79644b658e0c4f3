package dev.tenon.generator.source;

import java.util.HashMap;
import java.util.Map;

/** When JSON values are equal (JSON Schema Core 2020-12 §4.2.2): numbers by value, the members of objects in any order. */
public final class JsonEquality {
    private JsonEquality() {}

    /**
     * Whether two values are equal.
     *
     * @param one a value
     * @param other another one
     * @return true wherever they stand
     */
    public static boolean areEqual(Node one, Node other) {
        return key(one).equals(key(other));
    }

    /**
     * What equal values have in common, and no others.
     *
     * @param value a value
     * @return a key for maps and sets
     */
    public static Object key(Node value) {
        if (value instanceof Node.NumberNode number) {
            return number.value().stripTrailingZeros();
        } else if (value instanceof Node.ArrayNode array) {
            return array.items().stream().map(JsonEquality::key).toList();
        } else if (value instanceof Node.ObjectNode object) {
            Map<String, Object> keys = new HashMap<>();
            object.members().forEach((name, member) -> keys.put(name, key(member)));
            return keys;
        }
        return JsonText.of(value);
    }
}
