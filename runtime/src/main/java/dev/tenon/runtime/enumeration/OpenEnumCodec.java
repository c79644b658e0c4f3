package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.JsonWriter;
import java.util.Map;

/**
 * Reads and writes an open enumeration. A record, because compilers take its fields for constants if it is one itself.
 *
 * @param values the known values by their texts
 * @param any one of them, which makes those that are not known
 * @param <T> the class of the enumeration
 */
record OpenEnumCodec<T>(Map<String, T> values, OpenEnum<?> any) implements JsonCodec<T> {
    @Override
    public T read(JsonReader reader) {
        return valueOf(reader.readString());
    }

    @Override
    public void write(JsonWriter writer, T value) {
        writer.writeString(((OpenEnum<?>) value).value());
    }

    T valueOf(String text) {
        T value = values.get(text);
        return value == null ? unknown(text) : value;
    }

    /** All objects of an enumeration are of its one class, which is final. */
    @SuppressWarnings("unchecked")
    private T unknown(String text) {
        return (T) any.unknown(text);
    }
}
