package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.Presence;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final JsonCodec<List<String>> TEXTS = JsonCodecs.list(JsonCodecs.STRING);

    /** A generator hands on what it has written in pieces of some 8,000 octets. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 400, 1_000, 100_000})
    void octetsAreTheTextInUtf8(int items) {
        List<String> value =
                IntStream.range(0, items).mapToObj(item -> "Zürich № " + item).toList();

        byte[] octets = TEXTS.encodeToBytes(value);

        assertArrayEquals(TEXTS.encode(value).getBytes(StandardCharsets.UTF_8), octets);
        assertEquals(value, TEXTS.decode(octets));
    }

    /** UTF-8 has no form for half of a pair (RFC 8259 §8.2). */
    @ParameterizedTest
    @ValueSource(ints = {0, 70, 10_000})
    void anUnpairedSurrogateIsEscaped(int before) {
        String padding = "x".repeat(before);

        byte[] octets = JsonCodecs.STRING.encodeToBytes(padding + "\uD83D\uDE00\uD83D\"");

        assertEquals("\"" + padding + "\uD83D\uDE00\\uD83D\\\"\"", new String(octets, StandardCharsets.UTF_8));
    }

    /** In a string as in octets, and in names: at the end, of either half, beside what is escaped anyway. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "D83D             | \\uD83D",
                "DE00             | \\uDE00",
                "DE00 D83D        | \\uDE00\\uD83D",
                "D83D D83D DE00   | \\uD83D\uD83D\uDE00",
                "D83D 78          | \\uD83Dx",
                "22 5C D83D 5D 21 | \\\"\\\\\\uD83D]!",
                "1F D83D 7F       | \\u001F\\uD83D\u007F",
                "D83D DE00        | \uD83D\uDE00",
            })
    void surrogatesWhereverTheyStand(String units, String escaped) {
        String text = Arrays.stream(units.strip().split(" "))
                .map(unit -> Character.toString((char) Integer.parseInt(unit, 16)))
                .collect(Collectors.joining());
        String json = "{\"" + escaped + "\":\"" + escaped + "\"}";
        JsonCodec<Map<String, String>> codec = JsonCodecs.map(JsonCodecs.STRING);

        assertEquals(json, codec.encode(Map.of(text, text)));
        assertEquals(json, new String(codec.encodeToBytes(Map.of(text, text)), StandardCharsets.UTF_8));
        assertEquals(text, JsonCodecs.STRING.decode("\"" + escaped + "\""));
    }

    /** Each value stands for itself, also behind a longer one of its kind. */
    @Test
    void scalarsAreWrittenAndRead() {
        same(JsonCodecs.INT, "-2147483648", "2147483647");
        same(JsonCodecs.LONG, "-9223372036854775808", "9223372036854775807");
        same(JsonCodecs.BIG_INTEGER, "123456789012345678901234567890", "-1");
        same(JsonCodecs.FLOAT, "1.17549435E-38", "0.1");
        same(JsonCodecs.DOUBLE, "4.9E-324", "0.1");
        same(JsonCodecs.DECIMAL, "1.10", "123456789012345678901234567890.123");
        same(JsonCodecs.BOOLEAN, "true", "false");
        same(JsonCodecs.DATE_TIME, "\"2020-11-11T11:11:11.111Z\"", "\"2020-11-11T11:11:11Z\"");
        same(JsonCodecs.DATE, "\"2020-11-11\"", "\"0000-01-01\"");
        same(JsonCodecs.UUID, "\"123e4567-e89b-12d3-a456-426614174000\"");
        same(JsonCodecs.BYTES, "\"AP8=\"", "\"\"");
        same(JsonCodecs.nullable(JsonCodecs.LONG), "null", "1");
    }

    private static <T> void same(JsonCodec<T> codec, String... values) {
        String json = "[" + String.join(",", values) + "]";
        assertEquals(json, JsonCodecs.list(codec).encode(JsonCodecs.list(codec).decode(json)));
    }

    @Test
    void aStreamIsFlushedAndLeftOpen() {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        TEXTS.encode(List.of("a", "é"), new BufferedOutputStream(octets) {
            @Override
            public void close() {
                closed.set(true);
            }
        });

        assertEquals("[\"a\",\"é\"]", octets.toString(StandardCharsets.UTF_8));
        assertFalse(closed.get());
    }

    @Test
    void aStreamThatFailsIsTheCause() {
        IOException full = new IOException("no space is left");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw full;
            }
        };

        assertSame(
                full,
                assertThrows(UncheckedIOException.class, () -> TEXTS.encode(List.of("a"), failing))
                        .getCause());
    }

    /** Behind an object inside another one, which has other names, the outer one's count again. */
    @Test
    void namesAreThoseOfTheObject() {
        PropertyNames inner = new PropertyNames("x", "y");
        JsonCodec<String> codec = new JsonCodec<>() {
            @Override
            public String read(JsonReader reader) {
                return reader.readString();
            }

            @Override
            public void write(JsonWriter writer, String value) {
                writer.beginObject(new PropertyNames("a", "b", "c", "d", "e"));
                writer.name(0);
                writer.beginObject(inner);
                writer.write(1, JsonCodecs.STRING, value);
                writer.write(0, JsonCodecs.STRING, null);
                writer.endObject();
                writer.writeNullable(1, JsonCodecs.STRING, null);
                writer.writePresence(2, JsonCodecs.STRING, Presence.absent());
                writer.writePresence(3, JsonCodecs.STRING, Presence.nullValue());
                writer.writePresence(4, JsonCodecs.STRING, Presence.of(value));
                writer.endObject();
            }
        };

        assertEquals("{\"a\":{\"y\":\"v\"},\"b\":null,\"d\":null,\"e\":\"v\"}", codec.encode("v"));
    }

    /** What a caller forgets is named where it is forgotten, not where it is written. */
    @Test
    void valuesOfJsonAreNeverNullInJava() {
        assertThrows(NullPointerException.class, () -> new JsonValue.JsonString(null));
        assertThrows(NullPointerException.class, () -> new JsonValue.JsonNumber(null));
    }
}
