package dev.tenon.runtime.json;

import dev.tenon.runtime.Copies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Any JSON value, kept without loss. Two values are equal if JSON Schema calls them so (Core §4.2.2). */
public sealed interface JsonValue {
    /**
     * Reads a document.
     *
     * @param json the whole document
     * @return the value
     * @throws JsonDecodingException if the text is no JSON
     */
    static JsonValue parse(String json) {
        return JsonCodecs.JSON.decode(json);
    }

    /**
     * A string.
     *
     * @param text the text
     * @return the value
     */
    static JsonValue of(String text) {
        return new JsonString(text);
    }

    /**
     * An integer.
     *
     * @param number the number
     * @return the value
     */
    static JsonValue of(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }

    /**
     * A number.
     *
     * @param number the exact number
     * @return the value
     */
    static JsonValue of(BigDecimal number) {
        return new JsonNumber(number);
    }

    /**
     * A boolean.
     *
     * @param value true or false
     * @return the value
     */
    static JsonValue of(boolean value) {
        return new JsonBoolean(value);
    }

    /**
     * Reads an array.
     *
     * @param json the whole document
     * @return the items, none if it is no array
     * @throws JsonDecodingException if the text is no JSON
     */
    static JsonValue[] items(String json) {
        return parse(json) instanceof JsonArray array ? array.items().toArray(JsonValue[]::new) : new JsonValue[0];
    }

    /**
     * The value's kind.
     *
     * @return its kind
     */
    JsonKind kind();

    /**
     * The value as a document.
     *
     * @return JSON without insignificant whitespace
     */
    default String toJson() {
        return JsonCodecs.JSON.encode(this);
    }

    /**
     * An object.
     *
     * @param members the values by name, in the order of the document
     */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        /**
         * Copies the members.
         *
         * @param members the values by name
         */
        public JsonObject {
            members = Copies.map(members);
        }

        @Override
        public JsonKind kind() {
            return JsonKind.OBJECT;
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * An array.
     *
     * @param items the items
     */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        /**
         * Copies the items.
         *
         * @param items the items
         */
        public JsonArray {
            items = Copies.list(items);
        }

        @Override
        public JsonKind kind() {
            return JsonKind.ARRAY;
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * A string.
     *
     * @param value the text
     */
    record JsonString(String value) implements JsonValue {
        /**
         * Refuses null.
         *
         * @param value the text
         */
        public JsonString {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public JsonKind kind() {
            return JsonKind.STRING;
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * A number.
     *
     * @param value the exact number; 1 and 1.0 are equal
     */
    record JsonNumber(BigDecimal value) implements JsonValue {
        /**
         * Refuses null.
         *
         * @param value the exact number
         */
        public JsonNumber {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public JsonKind kind() {
            return JsonKind.NUMBER;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof JsonNumber that && value.compareTo(that.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * A boolean.
     *
     * @param value the value
     */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.BOOLEAN;
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** Null. */
    record JsonNull() implements JsonValue {
        /** The value. */
        public static final JsonNull INSTANCE = new JsonNull();

        @Override
        public JsonKind kind() {
            return JsonKind.NULL;
        }

        @Override
        public String toString() {
            return "null";
        }
    }
}
