package dev.tenon.runtime.http;

import java.time.Duration;
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

/** Reads {@code Retry-After} (RFC 9110 §10.2.3) and the three forms of dates in HTTP (RFC 9110 §5.6.7). */
final class RetryAfter {
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /**
     * How long the service asks to wait. A date is measured by the answer's own {@code Date}, so that a clock that is wrong here
     * does no harm.
     *
     * @param now the time if the answer has no date
     * @return empty if the field is absent or malformed
     */
    static Optional<Duration> of(ResponseHead head, Instant now) {
        Optional<String> field = head.header("retry-after").map(String::trim);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String text = field.get();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(
                    Duration.ofSeconds(text.length() > MAX_DIGITS ? Integer.MAX_VALUE : Long.parseLong(text)));
        }
        Instant from = head.header("date").flatMap(date -> date(date, now)).orElse(now);
        return date(text, now).map(date -> date.isBefore(from) ? Duration.ZERO : Duration.between(from, date));
    }

    static Optional<Instant> date(String text, Instant now) {
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
