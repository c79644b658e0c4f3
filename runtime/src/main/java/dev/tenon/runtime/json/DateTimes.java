package dev.tenon.runtime.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of RFC 3339 §5.6. Of a fraction of a second, nine digits are read: Java's types have no more. A leap second, which
 * they do not have either, is read as the last nanosecond before it begins: only where one can be, at 23:59:60 UTC. An offset
 * of more than 18 hours, which Java's types do not have and no place on Earth, is refused.
 */
public final class DateTimes {
    private DateTimes() {}

    /**
     * Parses a date and time.
     *
     * @param text the text
     * @return the value with its offset
     * @throws IllegalArgumentException if the text has another form, or there is no such time
     */
    public static OffsetDateTime parse(String text) {
        OffsetDateTime value = parse(text.toCharArray(), 0, text.length());
        if (value == null) {
            throw new IllegalArgumentException("no date-time of RFC 3339");
        }
        return value;
    }

    /**
     * Formats a date and time.
     *
     * @param value a value whose year has four digits
     * @return for example {@code 2020-11-11T11:11:11.111Z}
     * @throws IllegalArgumentException if RFC 3339 cannot say it: a year that has not four digits, an offset with seconds
     */
    public static String format(OffsetDateTime value) {
        return new DateTimeText().of(value).toString();
    }

    static @Nullable OffsetDateTime parse(char[] chars, int from, int length) {
        DateTimeScanner scanner = new DateTimeScanner(chars, from, length);
        try {
            return scanner.dateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate parseDateOrNull(String text) {
        try {
            return new DateTimeScanner(text.toCharArray(), 0, text.length()).date();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
