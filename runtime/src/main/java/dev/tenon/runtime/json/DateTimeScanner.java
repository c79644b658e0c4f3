package dev.tenon.runtime.json;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the grammar of RFC 3339 §5.6 without allocating anything but the result. */
final class DateTimeScanner {
    private static final int WRONG = -1;

    private final char[] chars;
    private final int end;
    private int at;

    DateTimeScanner(char[] chars, int from, int length) {
        this.chars = chars;
        this.at = from;
        this.end = from + length;
    }

    @Nullable
    LocalDate date() {
        LocalDate date = fullDate();
        return at == end ? date : null;
    }

    @Nullable
    OffsetDateTime dateTime() {
        LocalDate date = fullDate();
        if (date == null || !take('T', 't')) {
            return null;
        }
        int hour = number(2);
        int minute = take(':', ':') ? number(2) : WRONG;
        int second = take(':', ':') ? number(2) : WRONG;
        int nano = fraction();
        int offset = offset();
        boolean wrong = hour < 0 || minute < 0 || second < 0 || nano < 0 || offset == Integer.MIN_VALUE || at != end;
        if (wrong) {
            return null;
        }
        ZoneOffset zone = offset == 0 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(offset);
        boolean leap = second == 60;
        OffsetDateTime value = OffsetDateTime.of(
                date, LocalTime.of(hour, minute, leap ? 59 : second, leap ? 999_999_999 : nano), zone);
        return leap && !isLeapSecond(value) ? null : value;
    }

    private static boolean isLeapSecond(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        return utc.getHour() == 23 && utc.getMinute() == 59;
    }

    private @Nullable LocalDate fullDate() {
        int year = number(4);
        int month = take('-', '-') ? number(2) : WRONG;
        int day = take('-', '-') ? number(2) : WRONG;
        return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
    }

    /** Nanoseconds; further digits say less than Java's types can. */
    private int fraction() {
        if (!take('.', '.')) {
            return 0;
        }
        int nano = 0;
        int digits = 0;
        while (at < end && chars[at] >= '0' && chars[at] <= '9') {
            int digit = chars[at++] - '0';
            if (digits < 9) {
                nano = 10 * nano + digit;
            }
            digits++;
        }
        for (int i = digits; i < 9; i++) {
            nano *= 10;
        }
        return digits == 0 ? WRONG : nano;
    }

    /** Seconds east of Greenwich, perhaps more than there can be, or the least integer if there is no offset. */
    private int offset() {
        if (take('Z', 'z')) {
            return 0;
        }
        boolean west = at < end && chars[at] == '-';
        if (!west && !(at < end && chars[at] == '+')) {
            return Integer.MIN_VALUE;
        }
        at++;
        int hours = number(2);
        int minutes = take(':', ':') ? number(2) : WRONG;
        if (hours < 0 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = 60 * (60 * hours + minutes);
        return west ? -seconds : seconds;
    }

    private int number(int digits) {
        if (end - at < digits) {
            return WRONG;
        }
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = chars[at++] - '0';
            if (digit < 0 || digit > 9) {
                return WRONG;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private boolean take(char c, char alternative) {
        if (at < end && (chars[at] == c || chars[at] == alternative)) {
            at++;
            return true;
        }
        return false;
    }
}
