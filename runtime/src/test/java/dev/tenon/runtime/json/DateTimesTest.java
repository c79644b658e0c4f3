package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3339 §5.6. */
class DateTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2020-11-11T11:11:11.111Z, 2020-11-11T11:11:11.111Z",
        "2020-11-11t11:11:11z, 2020-11-11T11:11:11Z",
        "1985-04-12T23:20:50.52Z, 1985-04-12T23:20:50.520Z",
        "1996-12-19T16:39:57-08:00, 1996-12-19T16:39:57-08:00",
        "2020-01-01T00:00:00.123456789+14:00, 2020-01-01T00:00:00.123456789+14:00",
        "2020-01-01T00:00:00.1234567890Z, 2020-01-01T00:00:00.123456789Z",
        "2020-11-11T11:11:11.9999999999999999999999Z, 2020-11-11T11:11:11.999999999Z",
        "2020-11-11T11:11:11.0000000001+01:00, 2020-11-11T11:11:11+01:00",
        "2024-02-29T00:00:00-00:00, 2024-02-29T00:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "1990-12-31T23:59:60Z, 1990-12-31T23:59:59.999999999Z",
        "2020-01-01T00:00:00+05:45, 2020-01-01T00:00:00+05:45",
        "2020-01-01T00:00:00-03:30, 2020-01-01T00:00:00-03:30",
        "1990-12-31T15:59:60-08:00, 1990-12-31T15:59:59.999999999-08:00",
        "9999-12-31T23:59:59+00:59, 9999-12-31T23:59:59+00:59",
        "0000-01-01T00:00:00-18:00, 0000-01-01T00:00:00-18:00",
    })
    void readsAndWrites(String text, String written) {
        OffsetDateTime value = DateTimes.parse(text);
        assertEquals(OffsetDateTime.parse(written), value);
        assertEquals(written, DateTimes.format(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-11-11",
                "2020-11-11T11:11:11",
                "2020-11-11 11:11:11Z",
                "2020-11-11T11:11Z",
                "2020-11-11T11:11:11.Z",
                "2020-11-11T11:11:11,5Z",
                "2020-11-11T24:00:00Z",
                "2020-11-11T11:60:00Z",
                "2020-11-11T11:11:60Z",
                "2021-02-29T00:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-1-01T00:00:00Z",
                "20201111T111111Z",
                "2020-11-11T11:11:11+1:00",
                "2020-11-11T11:11:11+01",
                "2020-11-11T11:11:11+24:00",
                "2020-11-11T11:11:11+01:60",
                "2020-11-11T11:11:11+18:01",
                "2020-11-11T23:58:60Z",
                "2020-11-11T22:59:60Z",
                "2020-12-31T23:59:60.Z",
                "2020-11-11T1x:11:11Z",
                "2020-11-11T11:1x:11Z",
                "2020-11-11T11:11:1xZ",
                "2020-11-1xT11:11:11Z",
                "2020-11-11T11:11:11Zx",
                "202x-11-11T11:11:11Z",
                "2020-11-11T11:11:1/Z",
                "2020-11-11T11:11:11+0x:59",
                "2020-11-11T11:11:11x01:00",
                "2020.11-11T11:11:11Z",
                "2020-11.11T11:11:11Z",
                "2020-11-11T11;11:11Z",
                "2020-11-11T11:11;11Z",
                "2020-11-11T11:11:11/5Z",
                "2020-11-11T11:11:11.5:Z",
                "2020-11-11T11:11:11+01;00",
                "+2020-11-11T11:11:11Z",
                "２020-11-11T11:11:11Z"
            })
    void refuses(String text) {
        assertThrows(IllegalArgumentException.class, () -> DateTimes.parse(text));
    }

    @Test
    void noPartOfOneIsTaken() {
        String whole = "2020-11-11T11:11:11.5+01:00";
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThrows(IllegalArgumentException.class, () -> DateTimes.parse(part), part);
        }
    }

    @Test
    void whatTheFormatCannotSayIsNotWritten() {
        assertThrows(
                IllegalArgumentException.class, () -> DateTimes.format(OffsetDateTime.parse("-0001-01-01T00:00:00Z")));
        assertThrows(
                IllegalArgumentException.class, () -> DateTimes.format(OffsetDateTime.parse("+10000-01-01T00:00:00Z")));
        assertThrows(
                IllegalArgumentException.class,
                () -> DateTimes.format(OffsetDateTime.parse("2020-01-01T00:00:00+01:00:30")));
    }
}
