package dev.tenon.generator.lower.field;

import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The disjoint sets of JSON values that {@code type} tells apart: a number is an integer or has a fraction. */
public enum JsonType {
    /** Objects. */
    OBJECT,
    /** Arrays. */
    ARRAY,
    /** Strings. */
    STRING,
    /** Numbers without a fraction, however they are written. */
    INTEGER,
    /** Numbers with a fraction. */
    FRACTION,
    /** True and false. */
    BOOLEAN,
    /** Null. */
    NULL;

    /**
     * All of them.
     *
     * @return a new set
     */
    public static Set<JsonType> all() {
        return EnumSet.allOf(JsonType.class);
    }

    /**
     * What a name of a type stands for.
     *
     * @param name for example {@code number}
     * @return a new set, empty if there is no such type
     */
    public static Set<JsonType> named(String name) {
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

    /**
     * The type of a value.
     *
     * @param value the value
     * @return its type
     */
    public static JsonType of(Node value) {
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

    /**
     * The name of the type in a contract.
     *
     * @return {@code number} for both kinds of numbers
     */
    public String keyword() {
        return this == FRACTION || this == INTEGER ? "number" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a number has no fraction.
     *
     * @param value the number
     * @return true for 1.0, too
     */
    public static boolean isInteger(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
