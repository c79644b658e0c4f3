package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.JsonWriter;
import java.util.Map;

/**
 * Reads and writes an open enumeration of integers. A record, because compilers take its fields for constants if it is one itself.
 *
 * @param values the known values by their numbers
 * @param any one of them, which makes those that are not known
 * @param <T> the class of the enumeration
 */
record OpenIntegerCodec<T>(Map<Long, T> values, OpenInteger<?> any) implements JsonCodec<T> {
    @Override
    public T read(JsonReader reader) {
        return valueOf(reader.readLong());
    }

    @Override
    public void write(JsonWriter writer, T value) {
        writer.writeLong(((OpenInteger<?>) value).longValue());
    }

    T valueOf(long number) {
        T value = values.get(number);
        return value == null ? unknown(number) : value;
    }

    /** All objects of an enumeration are of its one class, which is final. */
    @SuppressWarnings("unchecked")
    private T unknown(long number) {
        return (T) any.unknown(number);
    }
}
