package dev.tenon.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code Retry-After} (RFC 9110 §10.2.3). */
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
        Instant from =
                head.header("date").flatMap(date -> HttpDates.parse(date, now)).orElse(now);
        return HttpDates.parse(text, now)
                .map(date -> date.isBefore(from) ? Duration.ZERO : Duration.between(from, date));
    }
}
