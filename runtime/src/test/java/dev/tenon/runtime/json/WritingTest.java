package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** What a caller forgets is named where it is forgotten, not where it is written. */
    @Test
    void valuesOfJsonAreNeverNullInJava() {
        assertThrows(NullPointerException.class, () -> new JsonValue.JsonString(null));
        assertThrows(NullPointerException.class, () -> new JsonValue.JsonNumber(null));
    }
}
