package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "0 | 0",
                "99999999999999999999 | 2147483647",
                "Sun, 06 Nov 1994 08:49:37 GMT | 7",
                "Sunday, 06-Nov-94 08:49:37 GMT | 7",
                "Sun Nov  6 08:49:37 1994 | 7",
                "Sun, 06 Nov 1994 08:49:00 GMT | 0",
            })
    void readsSecondsAndTheThreeFormsOfDates(String value, long seconds) {
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)),
                RetryAfter.of(head(new HeaderField("Retry-After", value)), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "2026-01-01T00:00:00Z"})
    void takesNothingElse(String value) {
        assertEquals(Optional.empty(), RetryAfter.of(head(new HeaderField("Retry-After", value)), NOW));
    }

    @Test
    void measuresDatesByTheServicesClock() {
        ResponseHead head = head(
                new HeaderField("Date", "Sun, 06 Nov 2033 08:49:37 GMT"),
                new HeaderField("Retry-After", "Sun, 06 Nov 2033 08:49:39 GMT"));
        assertEquals(Optional.of(Duration.ofSeconds(2)), RetryAfter.of(head, NOW));
    }

    private static ResponseHead head(HeaderField... fields) {
        return ResponseHead.of("readThing", 503, List.of(fields));
    }
}
