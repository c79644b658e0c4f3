package dev.tenon.runtime.validation;

/** Dates and times of RFC 3339 §5.6, with any number of digits behind the point and any offset below 24 hours. */
final class Rfc3339 {
    private static final int WRONG = -1;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private Rfc3339() {}

    static boolean isDate(String text) {
        return text.length() == 10 && hasDate(text);
    }

    static boolean isTime(String text) {
        return isTime(text, 0);
    }

    static boolean isAnyTime(String text) {
        int end = afterTime(text, 0);
        // Without an offset nobody knows when a leap second is.
        return end > 0 && end == text.length() && !text.startsWith("60", 6) || isTime(text);
    }

    static boolean isDateTime(String text) {
        return text.length() > 11
                && hasDate(text)
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && isTime(text, 11);
    }

    private static boolean hasDate(String text) {
        int year = number(text, 0, 4, '-', 9999);
        int month = number(text, 5, 2, '-', 12);
        int day = number(text, 8, 2, '\0', 31);
        return year >= 0 && month > 0 && day > 0 && day <= days(year, month);
    }

    private static int days(int year, int month) {
        if (month == 2) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean isTime(String text, int from) {
        int hour = number(text, from, 2, ':', 23);
        int minute = number(text, from + 3, 2, ':', 59);
        int second = number(text, from + 6, 2, '\0', 60);
        int end = afterTime(text, from);
        if (end < 0) {
            return false;
        }
        int offset = offset(text, end);
        return offset != Integer.MIN_VALUE && (second < 60 || isLeapSecond(60 * hour + minute - offset));
    }

    /** The index behind a time of the day and its fraction, or -1 if there is none. */
    private static int afterTime(String text, int from) {
        boolean isTime = number(text, from, 2, ':', 23) >= 0
                && number(text, from + 3, 2, ':', 59) >= 0
                && number(text, from + 6, 2, '\0', 60) >= 0;
        if (!isTime) {
            return -1;
        }
        int at = from + 8;
        if (at == text.length() || text.charAt(at) != '.') {
            return at;
        }
        int end = Ascii.afterDigits(text, at + 1);
        return end == at + 1 ? -1 : end;
    }

    /** Leap seconds are at 23:59:60 UTC. */
    private static boolean isLeapSecond(int minute) {
        return Math.floorMod(minute, MINUTES_OF_DAY) == MINUTES_OF_DAY - 1;
    }

    /** Minutes east of Greenwich, or the least integer if that is no offset. */
    private static int offset(String text, int from) {
        int rest = text.length() - from;
        char sign = rest > 0 ? text.charAt(from) : '\0';
        if (rest == 1 && (sign == 'Z' || sign == 'z')) {
            return 0;
        }
        int hours = number(text, from + 1, 2, ':', 23);
        int minutes = number(text, from + 4, 2, '\0', 59);
        if (rest != 6 || sign != '+' && sign != '-' || hours < 0 || minutes < 0) {
            return Integer.MIN_VALUE;
        }
        return sign == '-' ? -60 * hours - minutes : 60 * hours + minutes;
    }

    /** A number of so many digits with a separator behind it, unless that is NUL. */
    private static int number(String text, int from, int digits, char separator, int greatest) {
        int end = from + digits;
        if (text.length() < end || separator != '\0' && (text.length() == end || text.charAt(end) != separator)) {
            return WRONG;
        }
        int value = 0;
        for (int i = from; i < end; i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return WRONG;
            }
            value = 10 * value + text.charAt(i) - '0';
        }
        return value > greatest ? WRONG : value;
    }
}
