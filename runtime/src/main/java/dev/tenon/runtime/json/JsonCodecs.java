package dev.tenon.runtime.json;

import dev.tenon.runtime.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The codecs of types that no model stands for. Those of scalars are classes, not pairs of functions: compilers inline calls only
 * so many levels deep, and these are called for every property.
 */
public final class JsonCodecs {
    /** Strings. */
    public static final JsonCodec<String> STRING = new JsonCodec<>() {
        @Override
        public String read(JsonReader reader) {
            return reader.readString();
        }

        @Override
        public void write(JsonWriter writer, String value) {
            writer.writeString(value);
        }
    };
    /** Booleans. */
    public static final JsonCodec<Boolean> BOOLEAN = new JsonCodec<>() {
        @Override
        public Boolean read(JsonReader reader) {
            return reader.readBoolean();
        }

        @Override
        public void write(JsonWriter writer, Boolean value) {
            writer.writeBoolean(value);
        }
    };
    /** Integers of 32 bits. */
    public static final JsonCodec<Integer> INT = new JsonCodec<>() {
        @Override
        public Integer read(JsonReader reader) {
            return reader.readInt();
        }

        @Override
        public void write(JsonWriter writer, Integer value) {
            writer.writeInt(value);
        }
    };
    /** Integers of 64 bits. */
    public static final JsonCodec<Long> LONG = new JsonCodec<>() {
        @Override
        public Long read(JsonReader reader) {
            return reader.readLong();
        }

        @Override
        public void write(JsonWriter writer, Long value) {
            writer.writeLong(value);
        }
    };
    /** Integers of any size. */
    public static final JsonCodec<BigInteger> BIG_INTEGER = new JsonCodec<>() {
        @Override
        public BigInteger read(JsonReader reader) {
            return reader.readBigInteger();
        }

        @Override
        public void write(JsonWriter writer, BigInteger value) {
            writer.writeBigInteger(value);
        }
    };
    /** Numbers of IEEE 754 binary32. */
    public static final JsonCodec<Float> FLOAT = new JsonCodec<>() {
        @Override
        public Float read(JsonReader reader) {
            return reader.readFloat();
        }

        @Override
        public void write(JsonWriter writer, Float value) {
            writer.writeFloat(value);
        }
    };
    /** Numbers of IEEE 754 binary64. */
    public static final JsonCodec<Double> DOUBLE = new JsonCodec<>() {
        @Override
        public Double read(JsonReader reader) {
            return reader.readDouble();
        }

        @Override
        public void write(JsonWriter writer, Double value) {
            writer.writeDouble(value);
        }
    };
    /** Exact numbers. */
    public static final JsonCodec<BigDecimal> DECIMAL = new JsonCodec<>() {
        @Override
        public BigDecimal read(JsonReader reader) {
            return reader.readDecimal();
        }

        @Override
        public void write(JsonWriter writer, BigDecimal value) {
            writer.writeDecimal(value);
        }
    };
    /** Dates and times (RFC 3339). */
    public static final JsonCodec<OffsetDateTime> DATE_TIME = new JsonCodec<>() {
        @Override
        public OffsetDateTime read(JsonReader reader) {
            return reader.readDateTime();
        }

        @Override
        public void write(JsonWriter writer, OffsetDateTime value) {
            writer.writeDateTime(value);
        }
    };
    /** Dates (RFC 3339). */
    public static final JsonCodec<LocalDate> DATE = new JsonCodec<>() {
        @Override
        public LocalDate read(JsonReader reader) {
            return reader.readDate();
        }

        @Override
        public void write(JsonWriter writer, LocalDate value) {
            writer.writeDate(value);
        }
    };
    /** UUIDs (RFC 9562). */
    public static final JsonCodec<UUID> UUID = new JsonCodec<>() {
        @Override
        public UUID read(JsonReader reader) {
            return reader.readUuid();
        }

        @Override
        public void write(JsonWriter writer, UUID value) {
            writer.writeUuid(value);
        }
    };
    /** Octets as Base64 (RFC 4648 §4). */
    public static final JsonCodec<Bytes> BYTES = new JsonCodec<>() {
        @Override
        public Bytes read(JsonReader reader) {
            return reader.readBytes();
        }

        @Override
        public void write(JsonWriter writer, Bytes value) {
            writer.writeBytes(value);
        }
    };
    /** Any value. */
    public static final JsonCodec<JsonValue> JSON = new JsonCodec<>() {
        @Override
        public JsonValue read(JsonReader reader) {
            return reader.readValue();
        }

        @Override
        public void write(JsonWriter writer, JsonValue value) {
            writer.writeValue(value);
        }

        @Override
        public JsonValue toValue(JsonValue value) {
            return value;
        }
    };

    private JsonCodecs() {}

    /**
     * The codec of arrays.
     *
     * @param items the codec of the items
     * @param <T> the items' type
     * @return the codec
     */
    public static <T> JsonCodec<List<T>> list(JsonCodec<T> items) {
        return of(reader -> reader.readList(items), (writer, list) -> writer.writeList(items, list));
    }

    /**
     * The codec of objects whose property names are not known.
     *
     * @param values the codec of the values
     * @param <T> the values' type
     * @return the codec
     */
    public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> values) {
        return of(reader -> reader.readMap(values), (writer, map) -> writer.writeMap(values, map));
    }

    /**
     * The codec of values that may be null.
     *
     * @param values the codec of values that are not
     * @param <T> the values' type
     * @return the codec, for which empty is null
     */
    public static <T> JsonCodec<Optional<T>> nullable(JsonCodec<T> values) {
        return of(
                reader -> reader.readNull() ? Optional.empty() : Optional.of(values.read(reader)),
                (writer, value) -> value.ifPresentOrElse(present -> values.write(writer, present), writer::writeNull));
    }

    static <T> JsonCodec<T> reading(Function<JsonReader, T> read) {
        return of(read, (writer, value) -> {
            throw new UnsupportedOperationException("for reading only");
        });
    }

    private static <T> JsonCodec<T> of(Function<JsonReader, T> read, BiConsumer<JsonWriter, T> write) {
        return new Pair<>(read, write);
    }

    /** A record, because compilers take its fields for constants if it is one itself. */
    private record Pair<T>(Function<JsonReader, T> reading, BiConsumer<JsonWriter, T> writing) implements JsonCodec<T> {
        @Override
        public T read(JsonReader reader) {
            return reading.apply(reader);
        }

        @Override
        public void write(JsonWriter writer, T value) {
            writing.accept(writer, value);
        }
    }
}
