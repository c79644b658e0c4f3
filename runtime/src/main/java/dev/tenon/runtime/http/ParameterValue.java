package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of a parameter, its parts as texts: what {@link ParameterStyle} puts on the wire. */
sealed interface ParameterValue {
    /**
     * The value that a codec writes. Nulls in it are left out, as undefined values are (RFC 6570 §2.3).
     * Null alone is an array without items.
     */
    static <T> ParameterValue of(JsonCodec<T> codec, T value) {
        return of(codec.toValue(value));
    }

    static ParameterValue of(JsonValue value) {
        return defined(value).orElse(new Items(List.of()));
    }

    /** The text of a string, number or boolean, as a codec writes it. */
    static <T> String text(JsonCodec<T> codec, T value) {
        return text(codec.toValue(value));
    }

    private static Optional<ParameterValue> defined(JsonValue value) {
        if (value instanceof JsonValue.JsonNull) {
            return Optional.empty();
        }
        if (value instanceof JsonValue.JsonArray array) {
            List<ParameterValue> items = new ArrayList<>();
            array.items().forEach(item -> defined(item).ifPresent(items::add));
            return Optional.of(new Items(items));
        }
        if (value instanceof JsonValue.JsonObject object) {
            Map<String, ParameterValue> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> defined(member).ifPresent(text -> members.put(name, text)));
            return Optional.of(new Members(members));
        }
        return Optional.of(new Text(text(value)));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonValue.JsonString string) {
            return string.value();
        }
        return value instanceof JsonValue.JsonNumber number ? text(number) : value.toJson();
    }

    /** Without an exponent as long as the digits are few: parsers of queries seldom know exponents. */
    private static String text(JsonValue.JsonNumber number) {
        int scale = number.value().scale();
        return Math.abs((long) scale) <= 400 ? number.value().toPlainString() : number.toJson();
    }

    /** A string, number or boolean. */
    record Text(String value) implements ParameterValue {}

    /** An array. */
    record Items(List<ParameterValue> items) implements ParameterValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object, its members in order. */
    record Members(Map<String, ParameterValue> members) implements ParameterValue {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}
