package dev.tenon.runtime.json;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.Presence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes properties that need not have a value: one call instead of a condition around two. Each method takes the writer, the
 * names of the object, the index of the property among them, and the value.
 */
public final class Properties {
    private Properties() {}

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable String value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeString(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable Boolean value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeBoolean(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable Integer value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeInt(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable Long value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeLong(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable BigInteger value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeBigInteger(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable Float value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeFloat(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable Double value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeDouble(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable BigDecimal value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeDecimal(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable OffsetDateTime value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeDateTime(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable LocalDate value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeDate(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable UUID value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeUuid(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable Bytes value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeBytes(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param value the value, or null to leave the property out
     */
    public static void optional(JsonWriter writer, PropertyNames names, int index, @Nullable JsonValue value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeValue(value);
        }
    }

    /**
     * Writes a property, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param codec writes the value
     * @param value the value, or null to leave the property out
     * @param <T> the value's type
     */
    public static <T> void optional(
            JsonWriter writer, PropertyNames names, int index, JsonCodec<T> codec, @Nullable T value) {
        if (value != null) {
            writer.name(names, index);
            codec.write(writer, value);
        }
    }

    /**
     * Writes a property that holds an array, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param items writes the items
     * @param value the items, or null to leave the property out
     * @param <T> the items' type
     */
    public static <T> void optionalList(
            JsonWriter writer, PropertyNames names, int index, JsonCodec<T> items, @Nullable List<T> value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeList(items, value);
        }
    }

    /**
     * Writes a property that holds a map, or nothing.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param values writes the values
     * @param value the map, or null to leave the property out
     * @param <T> the values' type
     */
    public static <T> void optionalMap(
            JsonWriter writer, PropertyNames names, int index, JsonCodec<T> values, @Nullable Map<String, T> value) {
        if (value != null) {
            writer.name(names, index);
            writer.writeMap(values, value);
        }
    }

    /**
     * Writes a property that is always there.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param codec writes the value
     * @param value the value, or null, which is written as such
     * @param <T> the value's type
     */
    public static <T> void nullable(
            JsonWriter writer, PropertyNames names, int index, JsonCodec<T> codec, @Nullable T value) {
        writer.name(names, index);
        if (value == null) {
            writer.writeNull();
        } else {
            codec.write(writer, value);
        }
    }

    /**
     * Writes a property that may be absent, null or a value.
     *
     * @param writer where to
     * @param names the object's names
     * @param index which of them
     * @param codec writes the value
     * @param value which of the three
     * @param <T> the value's type
     */
    public static <T> void presence(
            JsonWriter writer, PropertyNames names, int index, JsonCodec<T> codec, Presence<T> value) {
        if (!value.isAbsent()) {
            nullable(writer, names, index, codec, value.orElse(null));
        }
    }
}
