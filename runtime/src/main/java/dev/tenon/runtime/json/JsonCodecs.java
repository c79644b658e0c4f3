package dev.tenon.runtime.json;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.OpenEnum;
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

/** The codecs of types that no model stands for. */
public final class JsonCodecs {
    /** Strings. */
    public static final JsonCodec<String> STRING = of(JsonReader::readString, JsonWriter::writeString);
    /** Booleans. */
    public static final JsonCodec<Boolean> BOOLEAN = of(JsonReader::readBoolean, JsonWriter::writeBoolean);
    /** Integers of 32 bits. */
    public static final JsonCodec<Integer> INT = of(JsonReader::readInt, JsonWriter::writeInt);
    /** Integers of 64 bits. */
    public static final JsonCodec<Long> LONG = of(JsonReader::readLong, JsonWriter::writeLong);
    /** Integers of any size. */
    public static final JsonCodec<BigInteger> BIG_INTEGER = of(JsonReader::readBigInteger, JsonWriter::writeBigInteger);
    /** Numbers of IEEE 754 binary32. */
    public static final JsonCodec<Float> FLOAT = of(JsonReader::readFloat, JsonWriter::writeFloat);
    /** Numbers of IEEE 754 binary64. */
    public static final JsonCodec<Double> DOUBLE = of(JsonReader::readDouble, JsonWriter::writeDouble);
    /** Exact numbers. */
    public static final JsonCodec<BigDecimal> DECIMAL = of(JsonReader::readDecimal, JsonWriter::writeDecimal);
    /** Dates and times (RFC 3339). */
    public static final JsonCodec<OffsetDateTime> DATE_TIME = of(JsonReader::readDateTime, JsonWriter::writeDateTime);
    /** Dates (RFC 3339). */
    public static final JsonCodec<LocalDate> DATE = of(JsonReader::readDate, JsonWriter::writeDate);
    /** UUIDs (RFC 9562). */
    public static final JsonCodec<UUID> UUID = of(JsonReader::readUuid, JsonWriter::writeUuid);
    /** Octets as Base64 (RFC 4648 §4). */
    public static final JsonCodec<Bytes> BYTES = of(JsonReader::readBytes, JsonWriter::writeBytes);
    /** Any value. */
    public static final JsonCodec<JsonValue> JSON = of(JsonReader::readValue, JsonWriter::writeValue);

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

    /**
     * The codec of an open enumeration: values that are not known are kept.
     *
     * @param values the enumeration's value of a text
     * @param <T> the enumeration
     * @return the codec
     */
    public static <T extends OpenEnum<?>> JsonCodec<T> openEnum(Function<String, T> values) {
        return of(reader -> values.apply(reader.readString()), (writer, value) -> writer.writeString(value.value()));
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
