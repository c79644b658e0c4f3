package dev.tenon.runtime.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes the grammar of RFC 3339 §5.6 into characters that are used again for the next value. */
final class DateTimeText {
    /** {@code 2020-11-11T11:11:11.111111111+11:11}. */
    private static final int LONGEST = 35;

    private final char[] chars = new char[LONGEST];
    private int length;

    /** Replaces the text by that of a value; throws {@code IllegalArgumentException} if RFC 3339 cannot say it. */
    DateTimeText of(OffsetDateTime value) {
        length = 0;
        date(value.getYear(), value.getMonthValue(), value.getDayOfMonth());
        add('T');
        two(value.getHour());
        add(':');
        two(value.getMinute());
        add(':');
        two(value.getSecond());
        fraction(value.getNano());
        offset(value.getOffset().getTotalSeconds());
        return this;
    }

    /** Replaces the text by that of a value; throws {@code IllegalArgumentException} if RFC 3339 cannot say it. */
    DateTimeText of(LocalDate value) {
        length = 0;
        date(value.getYear(), value.getMonthValue(), value.getDayOfMonth());
        return this;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private void date(int year, int month, int day) {
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("RFC 3339 has no year " + year);
        }
        two(year / 100);
        two(year % 100);
        add('-');
        two(month);
        add('-');
        two(day);
    }

    /** Three, six or nine digits, or nothing. */
    private void fraction(int nano) {
        if (nano == 0) {
            return;
        }
        add('.');
        three(nano / 1_000_000);
        if (nano % 1_000_000 != 0) {
            three(nano / 1_000 % 1_000);
        }
        if (nano % 1_000 != 0) {
            three(nano % 1_000);
        }
    }

    private void offset(int seconds) {
        if (seconds == 0) {
            add('Z');
            return;
        }
        if (seconds % 60 != 0) {
            throw new IllegalArgumentException("RFC 3339 has no offset " + ZoneOffset.ofTotalSeconds(seconds));
        }
        int minutes = Math.abs(seconds) / 60;
        add(seconds < 0 ? '-' : '+');
        two(minutes / 60);
        add(':');
        two(minutes % 60);
    }

    private void three(int number) {
        add((char) ('0' + number / 100));
        two(number % 100);
    }

    private void two(int number) {
        add((char) ('0' + number / 10));
        add((char) ('0' + number % 10));
    }

    private void add(char c) {
        chars[length++] = c;
    }
}
