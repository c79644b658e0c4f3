package dev.tenon.runtime.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of RFC 3339 §5.6. Fractions of a second have at most nine digits that are not zero. A leap second, which
 * Java's types do not have, is read as the last nanosecond before it begins: only where one can be, at 23:59:60 UTC. An offset
 * of more than 18 hours, which Java's types do not have either and no place on Earth, is refused.
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
        StringBuilder text = new StringBuilder(35);
        appendDate(value.toLocalDate(), text);
        text.append('T');
        append2(value.getHour(), text).append(':');
        append2(value.getMinute(), text).append(':');
        append2(value.getSecond(), text);
        appendFraction(value.getNano(), text);
        appendOffset(value.getOffset().getTotalSeconds(), text);
        return text.toString();
    }

    static String format(LocalDate value) {
        StringBuilder text = new StringBuilder(10);
        appendDate(value, text);
        return text.toString();
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

    private static void appendDate(LocalDate date, StringBuilder text) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("RFC 3339 has no year " + year);
        }
        append2(year / 100, text);
        append2(year % 100, text).append('-');
        append2(date.getMonthValue(), text).append('-');
        append2(date.getDayOfMonth(), text);
    }

    private static void appendFraction(int nano, StringBuilder text) {
        if (nano == 0) {
            return;
        }
        int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
        String fraction = Integer.toString(1_000_000_000 + nano);
        text.append('.').append(fraction, 1, 1 + digits);
    }

    private static void appendOffset(int seconds, StringBuilder text) {
        if (seconds == 0) {
            text.append('Z');
            return;
        }
        if (seconds % 60 != 0) {
            throw new IllegalArgumentException("RFC 3339 has no offset " + ZoneOffset.ofTotalSeconds(seconds));
        }
        int minutes = Math.abs(seconds) / 60;
        text.append(seconds < 0 ? '-' : '+');
        append2(minutes / 60, text).append(':');
        append2(minutes % 60, text);
    }

    private static StringBuilder append2(int number, StringBuilder text) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
