package dev.tenon.runtime.json;

import dev.tenon.runtime.MissingPropertiesException;
import dev.tenon.runtime.Presence;
import java.util.Map;
import java.util.Optional;

/** Reads single properties of a value whose class is not known. */
public final class JsonProperties {
    private JsonProperties() {}

    /**
     * The value of a property that must be there.
     *
     * @param value an object; in anything else the property is missing
     * @param name the property's name
     * @param codec reads the property's value
     * @param <T> the type of the property's value
     * @return the property's value
     * @throws JsonDecodingException if the property is missing, or its value is not what the codec reads
     */
    public static <T> T required(JsonValue value, String name, JsonCodec<T> codec) {
        return read(value, name, codec);
    }

    /**
     * The value of a property that may be missing or null.
     *
     * @param value an object; in anything else the property is missing
     * @param name the property's name
     * @param codec reads the property's value
     * @param <T> the type of the property's value
     * @return the property's value; empty if it is missing or, unless the codec reads every JSON value, null
     * @throws JsonDecodingException if the property's value is not what the codec reads
     */
    public static <T> Optional<T> optional(JsonValue value, String name, JsonCodec<T> codec) {
        JsonValue member = members(value).get(name);
        boolean empty = member == null || member instanceof JsonValue.JsonNull && codec != JsonCodecs.JSON;
        return empty ? Optional.empty() : Optional.of(read(value, name, codec));
    }

    /**
     * The value of a property for which being missing and being null are different things.
     *
     * @param value an object; in anything else the property is missing
     * @param name the property's name
     * @param codec reads the property's value
     * @param <T> the type of the property's value
     * @return the property's value, or which of the two it is
     * @throws JsonDecodingException if the property's value is not what the codec reads
     */
    public static <T> Presence<T> presence(JsonValue value, String name, JsonCodec<T> codec) {
        JsonValue member = members(value).get(name);
        if (member == null) {
            return Presence.absent();
        }
        return member instanceof JsonValue.JsonNull ? Presence.nullValue() : Presence.of(read(value, name, codec));
    }

    private static Map<String, JsonValue> members(JsonValue value) {
        return value instanceof JsonValue.JsonObject object ? object.members() : Map.of();
    }

    /** Reads an object of this property alone, so that messages name it. */
    private static <T> T read(JsonValue value, String name, JsonCodec<T> codec) {
        JsonValue member = members(value).get(name);
        Map<String, JsonValue> alone = member == null ? Map.of() : Map.of(name, member);
        JsonCodec<T> reading = JsonCodecs.reading(reader -> {
            reader.beginObject(new PropertyNames(name));
            if (reader.nextProperty() == JsonReader.END) {
                throw new MissingPropertiesException("the object", name, null);
            }
            T property = codec.read(reader);
            reader.nextProperty();
            return property;
        });
        return Documents.fromValue(reading, new JsonValue.JsonObject(alone));
    }
}
