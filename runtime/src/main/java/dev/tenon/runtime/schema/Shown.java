package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonArray;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.json.JsonValue.JsonString;

/** Values as messages show them. */
final class Shown {
    private Shown() {}

    /** A scalar, or the kind of anything that may be long. */
    static String actual(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        return value instanceof JsonObject || value instanceof JsonArray
                ? value.kind().toString()
                : value.toJson();
    }

    /** A value of the contract. */
    static String constant(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toJson();
    }
}
