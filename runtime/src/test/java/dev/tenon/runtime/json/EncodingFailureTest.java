package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What JSON cannot say is not written, and its place is named. */
class EncodingFailureTest {
    private static final OffsetDateTime FAR = OffsetDateTime.parse("+10000-01-01T00:00:00Z");

    private static void refused(String pointer, String problem, JsonCodec<String> codec) {
        var failure = assertThrows(JsonEncodingException.class, () -> codec.encodeToBytes(""));
        assertEquals(pointer, failure.pointer());
        assertEquals(problem, failure.problem());
        assertEquals((pointer.isEmpty() ? "the value" : pointer) + " " + problem, failure.getMessage());
    }

    private static JsonCodec<String> writing(Consumer<JsonWriter> write) {
        return new JsonCodec<>() {
            @Override
            public String read(JsonReader reader) {
                return reader.readString();
            }

            @Override
            public void write(JsonWriter writer, String value) {
                write.accept(writer);
            }
        };
    }

    @Test
    void dates() {
        String problem = "cannot be written: RFC 3339 has no year 10000";
        refused("", problem, writing(writer -> writer.writeDateTime(FAR)));
        refused("", problem, writing(writer -> writer.writeDate(LocalDate.of(10000, 1, 1))));
        refused("/0", problem, writing(writer -> writer.writeList(JsonCodecs.DATE_TIME, List.of(FAR))));
        refused(
                "/a~1b/1/1",
                problem,
                writing(writer -> writer.writeMap(
                        JsonCodecs.list(JsonCodecs.list(JsonCodecs.DATE_TIME)),
                        Map.of("a/b", List.of(List.of(), List.of(FAR.withYear(1), FAR))))));
        refused(
                "",
                "cannot be written: RFC 3339 has no offset +01:00:30",
                writing(writer -> writer.writeDateTime(OffsetDateTime.parse("2020-01-01T00:00:00+01:00:30"))));
    }

    @Test
    void numbers() {
        refused("", "cannot be written: JSON has no number NaN", writing(writer -> writer.writeDouble(Double.NaN)));
        refused(
                "",
                "cannot be written: JSON has no number Infinity",
                writing(writer -> writer.writeFloat(Float.POSITIVE_INFINITY)));
    }

    @Test
    void depth() {
        refused("", "is nested deeper than 500 levels", writing(writer -> {
            for (int i = 0; i < 600; i++) {
                writer.beginArray();
            }
        }));
    }

    @Test
    void propertiesThatAreDeclared() {
        declared(new OpenNames("title", "", "more"));
        declared(new OpenNames("", "title"));
    }

    private static void declared(PropertyNames names) {
        for (String name : List.of("title", "")) {
            Map<String, String> extras = new LinkedHashMap<>();
            extras.put("other", "x");
            extras.put(name, "1");
            JsonCodec<String> object = writing(writer -> {
                writer.beginObject(names);
                writer.writeString(0, "t");
                writer.writeProperties(JsonCodecs.STRING, extras);
                writer.endObject();
            });
            refused("/" + name, "is a declared property, and no additional one", object);
            refused(
                    "/0/" + name,
                    "is a declared property, and no additional one",
                    writing(writer -> writer.writeList(object, List.of(""))));
        }
    }

    @Test
    void propertiesThatAreNot() {
        PropertyNames names = new OpenNames("title", "");
        JsonCodec<String> object = writing(writer -> {
            writer.beginObject(names);
            writer.name(0);
            writer.writeMap(JsonCodecs.STRING, Map.of("title", "inner"));
            writer.writeProperties(JsonCodecs.map(JsonCodecs.STRING), Map.of("\0", Map.of("title", "inner")));
            writer.endObject();
        });
        assertEquals("{\"title\":{\"title\":\"inner\"},\"\\u0000\":{\"title\":\"inner\"}}", object.encode(""));
    }
}
