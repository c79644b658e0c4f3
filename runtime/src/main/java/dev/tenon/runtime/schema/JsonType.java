package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonNumber;
import dev.tenon.runtime.validation.Numbers;
import java.math.BigDecimal;

/** The values of the keyword {@code type} (JSON Schema Validation §6.1.1). */
public enum JsonType {
    /** {@code {…}}. */
    OBJECT("object", "an object"),
    /** {@code […]}. */
    ARRAY("array", "an array"),
    /** {@code "…"}. */
    STRING("string", "a string"),
    /** {@code 1.5}. */
    NUMBER("number", "a number"),
    /** {@code 1}, and {@code 1.0} as well: a number without a fraction, however it is written. */
    INTEGER("integer", "an integer"),
    /** {@code true} or {@code false}. */
    BOOLEAN("boolean", "a boolean"),
    /** {@code null}. */
    NULL("null", "null");

    private final String keyword;
    private final String name;

    JsonType(String keyword, String name) {
        this.keyword = keyword;
        this.name = name;
    }

    /**
     * The type as schemas write it.
     *
     * @return for example {@code integer}
     */
    public String keyword() {
        return keyword;
    }

    /**
     * Whether a value is of this type.
     *
     * @param value any value
     * @return true if it is
     */
    public boolean accepts(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT -> this == OBJECT;
            case ARRAY -> this == ARRAY;
            case STRING -> this == STRING;
            case NUMBER -> this == NUMBER || this == INTEGER && isInteger(((JsonNumber) value).value());
            case BOOLEAN -> this == BOOLEAN;
            case NULL -> this == NULL;
        };
    }

    private static boolean isInteger(BigDecimal number) {
        return number.scale() <= 0 || Numbers.isMultipleOf(number, BigDecimal.ONE);
    }

    /** The type with its article, as messages name it. */
    @Override
    public String toString() {
        return name;
    }
}
