package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times without an offset, which RFC 3339 does not know and services write. */
class MissingOffsetTest {
    private static final DecodeOptions LOCAL =
            DecodeOptions.builder().missingOffset(ZoneOffset.ofHours(2)).build();

    private static OffsetDateTime read(String text, DecodeOptions options) {
        return JsonCodecs.DATE_TIME.decode("\"" + text + "\"", options);
    }

    @Test
    void offsetIsTheOneThatIsMeant() {
        OffsetDateTime expected = OffsetDateTime.parse("2020-11-11T11:11:11.5+02:00");
        assertEquals(expected, read("2020-11-11T11:11:11.5", LOCAL));
        assertEquals(expected, read("2020-11-11T11:11:11.5+02:00", LOCAL));
        assertEquals(OffsetDateTime.parse("2020-11-11T11:11:11Z"), read("2020-11-11T11:11:11Z", LOCAL.strictly()));
        assertEquals(expected, read("2020-11-11T11:11:11.5", LOCAL.strictly()));
        assertEquals(
                OffsetDateTime.parse("2020-11-11T11:11:11Z"),
                read(
                        "2020-11-11T11:11:11",
                        DecodeOptions.builder().missingOffset(ZoneOffset.UTC).build()));
    }

    @Test
    void unlessItIsSetAnOffsetHasToBeThere() {
        JsonDecodingException error =
                assertThrows(JsonDecodingException.class, () -> read("2020-11-11T11:11:11", DecodeOptions.lenient()));
        assertTrue(
                error.getMessage().contains("found one without an offset (DecodeOptions.missingOffset"),
                error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-11-11", "2020-13-11T11:11:11", "2020-11-11T11:11:11+0200", "now", ""})
    void otherTextsStayNone(String text) {
        JsonDecodingException error = assertThrows(JsonDecodingException.class, () -> read(text, LOCAL));
        assertTrue(error.getMessage().contains("found other text"), error.getMessage());
        assertThrows(JsonDecodingException.class, () -> read(text, DecodeOptions.lenient()));
    }

    @Test
    void offsetHasNoSeconds() {
        DecodeOptions.Builder builder = DecodeOptions.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.missingOffset(ZoneOffset.ofTotalSeconds(3601)));
    }
}
