package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of header fields by their schemas. */
class FieldReaderTest {
    private static final JsonCodec<Map<String, JsonValue>> OBJECT = JsonCodecs.map(JsonCodecs.JSON);

    private static ResponseHead head(String... values) {
        return ResponseHead.of(
                "readThing",
                200,
                List.of(values).stream()
                        .map(value -> new HeaderField("X-Value", value))
                        .toList());
    }

    private static <T> Optional<T> read(FieldReader<T> reader, String... values) {
        return head(values).header("x-value", reader);
    }

    @Test
    void literalsAndTexts() {
        assertEquals(Optional.of(7), read(FieldReader.literal(JsonCodecs.INT), " 7 "));
        assertEquals(Optional.of(true), read(FieldReader.literal(JsonCodecs.BOOLEAN), "true"));
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), read(FieldReader.text(JsonCodecs.DATE), "2024-02-29"));
        assertEquals(Optional.of("say \"x\""), read(FieldReader.text(JsonCodecs.STRING), "say \"x\""));
        assertEquals(Optional.empty(), read(FieldReader.text(JsonCodecs.STRING)));
    }

    @Test
    void timesAsContractsOrAsHttpHasThem() {
        OffsetDateTime time = OffsetDateTime.parse("2015-10-21T07:28:00Z");
        assertEquals(Optional.of(time), read(FieldReader.dateTime(), "2015-10-21T07:28:00Z"));
        assertEquals(Optional.of(time), read(FieldReader.dateTime(), "Wed, 21 Oct 2015 07:28:00 GMT"));
        assertThrows(ResponseDecodingException.class, () -> read(FieldReader.dateTime(), "yesterday"));
    }

    @Test
    void arraysInOneFieldOrSeveral() {
        FieldReader<List<Integer>> numbers = FieldReader.list(FieldReader.literal(JsonCodecs.INT));
        assertEquals(Optional.of(List.of(1, 2, 3)), read(numbers, "1, 2", "3"));
        assertEquals(Optional.of(List.of()), read(numbers, ""));
        FieldReader<List<String>> texts = FieldReader.list(FieldReader.text(JsonCodecs.STRING));
        assertEquals(Optional.of(List.of("a", "b c")), read(texts, "a , ,b c"));
    }

    /** OpenAPI's table of styles: {@code simple}. */
    @Test
    void objectsPlainAndExploded() {
        String expected = "{\"R\":100,\"G\":200,\"B\":\"150\"}";
        FieldReader<Map<String, JsonValue>> plain = FieldReader.object(OBJECT, false, "R", "G");
        FieldReader<Map<String, JsonValue>> exploded = FieldReader.object(OBJECT, true, "R", "G");
        assertEquals(expected, OBJECT.encode(read(plain, "R,100,G,200,B,150").get()));
        assertEquals("{\"R\":1}", OBJECT.encode(read(plain, "R,1").get()));
        assertEquals(
                expected, OBJECT.encode(read(plain, "R, 100, G, 200", "B , 150").get()));
        assertEquals(expected, OBJECT.encode(read(exploded, "R=100,G=200,B=150").get()));
        assertEquals(
                "{\"R\":1,\"a\":\"b=c\",\"d\":\"\"}",
                OBJECT.encode(read(exploded, "R = 1, a= b=c", "d=").get()));
        assertThrows(ResponseDecodingException.class, () -> read(plain, "R,100,G"));
        assertThrows(ResponseDecodingException.class, () -> read(exploded, "R"));
    }

    @Test
    void json() {
        assertEquals(Optional.of(List.of(1, 2)), read(FieldReader.json(JsonCodecs.list(JsonCodecs.INT)), "[1,2]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "7x", "1 2", "7,8", "99999999999", "\"7\""})
    void whatIsNoSuchValueIsNamed(String value) {
        ResponseDecodingException problem =
                assertThrows(ResponseDecodingException.class, () -> read(FieldReader.literal(JsonCodecs.INT), value));
        assertEquals(
                "readThing: cannot read the answer 200: the header field is not what the contract says: X-Value: "
                        + value,
                problem.getMessage().replace("x-value", "X-Value"));
    }

    @Test
    void aRequiredFieldThatIsMissingIsAnErrorWhenAskedFor() {
        ResponseDecodingException problem = assertThrows(
                ResponseDecodingException.class,
                () -> head().requiredHeader("X-Value", FieldReader.literal(JsonCodecs.INT)));
        assertEquals(
                "readThing: cannot read the answer 200: the header field X-Value is missing", problem.getMessage());
        assertEquals(7, head("7").requiredHeader("X-Value", FieldReader.literal(JsonCodecs.INT)));
    }
}
