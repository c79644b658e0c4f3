package dev.tenon.runtime.json;

/** Reads and writes any value. */
final class JsonValues {
    private JsonValues() {}

    static JsonValue read(JsonReader reader) {
        return switch (reader.peek()) {
            case OBJECT -> new JsonValue.JsonObject(reader.readMap(JsonCodecs.JSON));
            case ARRAY -> new JsonValue.JsonArray(reader.readList(JsonCodecs.JSON));
            case STRING -> new JsonValue.JsonString(reader.readString());
            case NUMBER -> new JsonValue.JsonNumber(reader.readDecimal());
            case BOOLEAN -> new JsonValue.JsonBoolean(reader.readBoolean());
            case NULL -> JsonValue.JsonNull.INSTANCE;
        };
    }

    static void write(JsonWriter writer, JsonValue value) {
        if (value instanceof JsonValue.JsonObject object) {
            writer.writeMap(JsonCodecs.JSON, object.members());
        } else if (value instanceof JsonValue.JsonArray array) {
            writer.writeList(JsonCodecs.JSON, array.items());
        } else if (value instanceof JsonValue.JsonString string) {
            writer.writeString(string.value());
        } else if (value instanceof JsonValue.JsonNumber number) {
            writer.writeDecimal(number.value());
        } else if (value instanceof JsonValue.JsonBoolean bool) {
            writer.writeBoolean(bool.value());
        } else {
            writer.writeNull();
        }
    }
}
