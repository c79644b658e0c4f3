package dev.tenon.runtime.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the three forms of dates in HTTP (RFC 9110 §5.6.7). */
final class HttpDates {
    private HttpDates() {}

    /**
     * The time of a date.
     *
     * @param now by which a year of two digits is understood
     * @return empty if the text has none of the forms
     */
    static Optional<Instant> parse(String text, Instant now) {
        for (DateTimeFormatter format : formats(now)) {
            try {
                return Optional.of(LocalDateTime.parse(text.trim(), format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** IMF-fixdate, RFC 850 with a year of two digits that is at most 50 years ahead, and asctime. */
    private static List<DateTimeFormatter> formats(Instant now) {
        int latest = now.atOffset(ZoneOffset.UTC).getYear() + 50;
        return List.of(
                DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US),
                new DateTimeFormatterBuilder()
                        .appendPattern("EEEE, dd-MMM-")
                        .appendValueReduced(ChronoField.YEAR, 2, 2, latest - 99)
                        .appendPattern(" HH:mm:ss 'GMT'")
                        .toFormatter(Locale.US),
                DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US));
    }
}
