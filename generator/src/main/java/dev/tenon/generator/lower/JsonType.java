package dev.tenon.generator.lower;

import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The disjoint sets of JSON values that {@code type} tells apart: a number is an integer or has a fraction. */
enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    FRACTION,
    BOOLEAN,
    NULL;

    static Set<JsonType> all() {
        return EnumSet.allOf(JsonType.class);
    }

    /** What a name of a type stands for; empty if there is no such type. */
    static Set<JsonType> named(String name) {
        return switch (name) {
            case "object" -> EnumSet.of(OBJECT);
            case "array" -> EnumSet.of(ARRAY);
            case "string" -> EnumSet.of(STRING);
            case "number" -> EnumSet.of(INTEGER, FRACTION);
            case "integer" -> EnumSet.of(INTEGER);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "null" -> EnumSet.of(NULL);
            default -> EnumSet.noneOf(JsonType.class);
        };
    }

    static JsonType of(Node value) {
        if (value instanceof Node.ObjectNode) {
            return OBJECT;
        } else if (value instanceof Node.ArrayNode) {
            return ARRAY;
        } else if (value instanceof Node.StringNode) {
            return STRING;
        } else if (value instanceof Node.NumberNode number) {
            return isInteger(number.value()) ? INTEGER : FRACTION;
        }
        return value instanceof Node.BooleanNode ? BOOLEAN : NULL;
    }

    /** The name of the type in a contract. */
    String keyword() {
        return this == FRACTION || this == INTEGER ? "number" : name().toLowerCase(Locale.ROOT);
    }

    static boolean isInteger(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
