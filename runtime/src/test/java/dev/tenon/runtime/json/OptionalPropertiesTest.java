package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Properties that may be absent, of the types that have methods of their own. */
class OptionalPropertiesTest {
    private static final PropertyNames NAMES = new PropertyNames("s", "b", "i", "l", "a", "m");

    private static final JsonCodec<List<@Nullable Object>> CODEC = new JsonCodec<>() {
        @Override
        public List<@Nullable Object> read(JsonReader reader) {
            @Nullable Object[] values = new Object[6];
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> values[0] = reader.readOptionalString();
                    case 1 -> values[1] = reader.readOptionalBoolean();
                    case 2 -> values[2] = reader.readOptionalInt();
                    case 3 -> values[3] = reader.readOptionalLong();
                    case 4 -> values[4] = reader.readOptionalList(JsonCodecs.LONG);
                    case 5 -> values[5] = reader.readOptionalMap(JsonCodecs.STRING);
                    default -> throw new AssertionError(name);
                }
            }
            return new ArrayList<>(Arrays.asList(values));
        }

        @Override
        @SuppressWarnings("unchecked")
        public void write(JsonWriter writer, List<@Nullable Object> values) {
            writer.beginObject(NAMES);
            writer.writeString(0, (String) values.get(0));
            writer.writeBoolean(1, (Boolean) values.get(1));
            writer.writeInt(2, (Integer) values.get(2));
            writer.writeLong(3, (Long) values.get(3));
            writer.writeList(4, JsonCodecs.LONG, (List<Long>) values.get(4));
            writer.writeMap(5, JsonCodecs.STRING, (Map<String, String>) values.get(5));
            writer.endObject();
        }
    };

    @Test
    void valuesAreReadAndWritten() {
        String json = "{\"s\":\"x\",\"b\":true,\"i\":1,\"l\":5000000000,\"a\":[7],\"m\":{\"k\":\"v\"}}";
        List<@Nullable Object> read = CODEC.decode(json);
        assertEquals(List.<@Nullable Object>of("x", true, 1, 5_000_000_000L, List.of(7L), Map.of("k", "v")), read);
        assertEquals(json, CODEC.encode(read));
    }

    @Test
    void nullIsAbsent() {
        List<@Nullable Object> read =
                CODEC.decode("{\"s\":null,\"b\":null,\"i\":null,\"l\":null,\"a\":null,\"m\":null}");
        assertEquals(Arrays.asList(null, null, null, null, null, null), read);
        assertEquals("{}", CODEC.encode(read));
    }

    @Test
    void nullIsRefusedIfReadingIsStrict() {
        DecodeOptions strict = DecodeOptions.strict();
        for (String name : List.of("s", "b", "i", "l", "a", "m")) {
            assertThrows(JsonDecodingException.class, () -> CODEC.decode("{\"" + name + "\":null}", strict), name);
        }
    }
}
