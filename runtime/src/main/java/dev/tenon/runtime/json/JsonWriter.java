package dev.tenon.runtime.json;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.validation.Pointers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;

/** Writes JSON as a stream. Not for several threads. */
public final class JsonWriter {
    private final JsonGenerator generator;

    /** The names of the object that is being written, and of those around it, from the outermost on. */
    private PropertyNames names = PropertyNames.NONE;

    private PropertyNames[] around = new PropertyNames[4];
    private int depth;

    private @Nullable DateTimeText dateTimes;

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * Begins an object.
     *
     * @param declared the names of its properties, which are written by their indices
     */
    public void beginObject(PropertyNames declared) {
        generator.writeStartObject();
        if (depth == around.length) {
            around = Arrays.copyOf(around, 2 * depth);
        }
        around[depth] = names;
        depth++;
        names = declared;
    }

    /** Ends an object. */
    public void endObject() {
        generator.writeEndObject();
        depth--;
        names = around[depth];
    }

    /** Begins an array. */
    public void beginArray() {
        generator.writeStartArray();
    }

    /** Ends an array. */
    public void endArray() {
        generator.writeEndArray();
    }

    /**
     * Writes the name of a property; its value comes next.
     *
     * @param name the name
     */
    public void name(String name) {
        if (SurrogateText.isWellFormed(name)) {
            generator.writeName(name);
        } else {
            generator.writeName(new SurrogateText(name));
        }
    }

    /**
     * Writes the name of a declared property; its value comes next.
     *
     * @param index which of the object's names
     * @return this writer, to write the value with
     */
    public JsonWriter name(int index) {
        generator.writeName(names.get(index));
        return this;
    }

    /** Writes null. */
    public void writeNull() {
        generator.writeNull();
    }

    /**
     * Writes a boolean.
     *
     * @param value the value
     */
    public void writeBoolean(boolean value) {
        generator.writeBoolean(value);
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     */
    public void writeInt(int value) {
        generator.writeNumber(value);
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     */
    public void writeLong(long value) {
        generator.writeNumber(value);
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     */
    public void writeBigInteger(BigInteger value) {
        generator.writeNumber(value);
    }

    /**
     * Writes a number.
     *
     * @param value the value
     * @throws JsonEncodingException if it is not finite: JSON has no such numbers
     */
    public void writeFloat(float value) {
        if (!Float.isFinite(value)) {
            throw unwritable("JSON has no number " + value, null);
        }
        generator.writeNumber(value);
    }

    /**
     * Writes a number.
     *
     * @param value the value
     * @throws JsonEncodingException if it is not finite: JSON has no such numbers
     */
    public void writeDouble(double value) {
        if (!Double.isFinite(value)) {
            throw unwritable("JSON has no number " + value, null);
        }
        generator.writeNumber(value);
    }

    /**
     * Writes a number, exactly.
     *
     * @param value the value
     */
    public void writeDecimal(BigDecimal value) {
        generator.writeNumber(value);
    }

    /**
     * Writes a string. An unpaired surrogate, which UTF-8 has no form for, is written as its escape (RFC 8259 §8.2).
     *
     * @param value the text
     */
    public void writeString(String value) {
        if (SurrogateText.isWellFormed(value)) {
            generator.writeString(value);
        } else {
            generator.writeString(new SurrogateText(value));
        }
    }

    /**
     * Writes octets as Base64 (RFC 4648 §4).
     *
     * @param value the octets
     */
    public void writeBytes(Bytes value) {
        generator.writeString(value.toBase64());
    }

    /**
     * Writes a date and time (RFC 3339 §5.6).
     *
     * @param value the value
     * @throws JsonEncodingException if RFC 3339 cannot say it: a year that has not four digits, an offset with seconds
     */
    public void writeDateTime(OffsetDateTime value) {
        try {
            write(dateTimes().of(value));
        } catch (IllegalArgumentException unsaid) {
            throw unwritable(unsaid.getMessage(), unsaid);
        }
    }

    /**
     * Writes a date (RFC 3339 §5.6, {@code full-date}).
     *
     * @param value the value
     * @throws JsonEncodingException if its year has not four digits
     */
    public void writeDate(LocalDate value) {
        try {
            write(dateTimes().of(value));
        } catch (IllegalArgumentException unsaid) {
            throw unwritable(unsaid.getMessage(), unsaid);
        }
    }

    /**
     * Writes a UUID (RFC 9562 §4).
     *
     * @param value the value
     */
    public void writeUuid(UUID value) {
        generator.writeString(value.toString());
    }

    /**
     * Writes any value.
     *
     * @param value the value
     */
    public void writeValue(JsonValue value) {
        JsonValues.write(this, value);
    }

    /**
     * Writes an array.
     *
     * @param items writes the items
     * @param list the items
     * @param <T> the items' type
     */
    public <T> void writeList(JsonCodec<T> items, List<T> list) {
        beginArray();
        for (int i = 0; i < list.size(); i++) {
            items.write(this, list.get(i));
        }
        endArray();
    }

    /**
     * Writes an object whose property names are not known.
     *
     * @param values writes the values
     * @param map the values by name
     * @param <T> the values' type
     */
    public <T> void writeMap(JsonCodec<T> values, Map<String, T> map) {
        generator.writeStartObject();
        map.forEach((name, value) -> {
            name(name);
            values.write(this, value);
        });
        generator.writeEndObject();
    }

    /**
     * Writes a property, unless its value is null.
     *
     * @param index which of the object's names
     * @param codec writes the value
     * @param value the value, or null to leave the property out
     * @param <T> the value's type
     */
    public <T> void write(int index, JsonCodec<T> codec, @Nullable T value) {
        if (value != null) {
            name(index);
            codec.write(this, value);
        }
    }

    /**
     * Writes a property that holds a string, unless it is null.
     *
     * @param index which of the object's names
     * @param value the value, or null to leave the property out
     */
    public void writeString(int index, @Nullable String value) {
        if (value != null) {
            name(index);
            writeString(value);
        }
    }

    /**
     * Writes a property that holds a boolean, unless it is null.
     *
     * @param index which of the object's names
     * @param value the value, or null to leave the property out
     */
    public void writeBoolean(int index, @Nullable Boolean value) {
        if (value != null) {
            name(index);
            writeBoolean(value);
        }
    }

    /**
     * Writes a property that holds an integer, unless it is null.
     *
     * @param index which of the object's names
     * @param value the value, or null to leave the property out
     */
    public void writeInt(int index, @Nullable Integer value) {
        if (value != null) {
            name(index);
            writeInt(value);
        }
    }

    /**
     * Writes a property that holds an integer, unless it is null.
     *
     * @param index which of the object's names
     * @param value the value, or null to leave the property out
     */
    public void writeLong(int index, @Nullable Long value) {
        if (value != null) {
            name(index);
            writeLong(value);
        }
    }

    /**
     * Writes a property that holds an array, unless it is null.
     *
     * @param index which of the object's names
     * @param items writes the items
     * @param value the items, or null to leave the property out
     * @param <T> the items' type
     */
    public <T> void writeList(int index, JsonCodec<T> items, @Nullable List<T> value) {
        if (value != null) {
            name(index);
            writeList(items, value);
        }
    }

    /**
     * Writes a property that holds a map, unless it is null.
     *
     * @param index which of the object's names
     * @param values writes the values
     * @param value the map, or null to leave the property out
     * @param <T> the values' type
     */
    public <T> void writeMap(int index, JsonCodec<T> values, @Nullable Map<String, T> value) {
        if (value != null) {
            name(index);
            writeMap(values, value);
        }
    }

    /**
     * Writes a property that is always there.
     *
     * @param index which of the object's names
     * @param codec writes the value
     * @param value the value, or null, which is written as such
     * @param <T> the value's type
     */
    public <T> void writeNullable(int index, JsonCodec<T> codec, @Nullable T value) {
        name(index);
        if (value == null) {
            writeNull();
        } else {
            codec.write(this, value);
        }
    }

    /**
     * Writes a property that may be absent, null or a value.
     *
     * @param index which of the object's names
     * @param codec writes the value
     * @param value which of the three
     * @param <T> the value's type
     */
    public <T> void writePresence(int index, JsonCodec<T> codec, Presence<T> value) {
        if (!value.isAbsent()) {
            writeNullable(index, codec, value.orElse(null));
        }
    }

    /**
     * Writes properties into the object that was begun, beside its declared ones.
     *
     * @param values writes the values
     * @param map the values by name
     * @param <T> the values' type
     * @throws JsonEncodingException if a name is that of a declared property: it would be there twice
     */
    public <T> void writeProperties(JsonCodec<T> values, Map<String, T> map) {
        map.forEach((name, value) -> {
            if (names.declares(name)) {
                String object = generator
                        .streamWriteContext()
                        .getParent()
                        .pathAsPointer()
                        .toString();
                throw new JsonEncodingException(
                        Pointers.property(object, name), "is a declared property, and no additional one", null);
            }
            name(name);
            values.write(this, value);
        });
    }

    /** An array counts its items when they are written. */
    private JsonEncodingException unwritable(@Nullable String problem, @Nullable Throwable cause) {
        TokenStreamContext place = generator.streamWriteContext();
        String pointer = place.inArray()
                ? Pointers.item(place.getParent().pathAsPointer().toString(), place.getEntryCount())
                : place.pathAsPointer().toString();
        return new JsonEncodingException(pointer, "cannot be written: " + problem, cause);
    }

    private DateTimeText dateTimes() {
        if (dateTimes == null) {
            dateTimes = new DateTimeText();
        }
        return dateTimes;
    }

    private void write(DateTimeText text) {
        generator.writeString(text.chars(), 0, text.length());
    }
}
