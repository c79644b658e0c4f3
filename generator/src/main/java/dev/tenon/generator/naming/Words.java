package dev.tenon.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a name of the contract into lower-case words of ASCII letters and digits.
 *
 * <p>{@code maxLeaseTimeMinutes}, {@code max_lease_time_minutes} and {@code Max-Lease-Time-Minutes} have the same words.
 */
final class Words {
    private Words() {}

    /**
     * The words of a name; characters that are neither letters nor digits separate and vanish.
     *
     * @param name any text
     * @return the words; empty if there is no letter or digit in the name
     */
    static List<String> of(String name) {
        return split(name, false);
    }

    /**
     * The words of a name in which every other character is spelled out, so that {@code a-b} and {@code a_b} differ.
     *
     * @param name any text
     * @return the words; empty only for the empty name
     */
    static List<String> spelledOut(String name) {
        return split(name, true);
    }

    private static List<String> split(String name, boolean spellOut) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] chars = name.codePoints().toArray();
        for (int i = 0; i < chars.length; i++) {
            int c = chars[i];
            if (isAsciiLetterOrDigit(c)) {
                if (startsWord(chars, i)) {
                    flush(word, words);
                }
                word.appendCodePoint(c);
                continue;
            }
            flush(word, words);
            if (spellOut || c > 0x7F || isSign(chars, i)) {
                words.add(Symbols.nameOf(c));
            }
        }
        flush(word, words);
        return words;
    }

    /** A sign before a number is part of its meaning: {@code +1} and {@code -1} are different reactions. */
    private static boolean isSign(int[] chars, int i) {
        return (chars[i] == '+' || chars[i] == '-')
                && i + 1 < chars.length
                && Character.isDigit(chars[i + 1])
                && (i == 0 || !isAsciiLetterOrDigit(chars[i - 1]));
    }

    /** An upper-case letter starts a word after a lower-case one, and before one: {@code parseHTTPBody} has three. */
    private static boolean startsWord(int[] chars, int i) {
        if (i == 0 || !isUpper(chars[i])) {
            return false;
        }
        boolean afterLower = isAsciiLetterOrDigit(chars[i - 1]) && !isUpper(chars[i - 1]);
        boolean beforeLower = i + 1 < chars.length && chars[i + 1] >= 'a' && chars[i + 1] <= 'z';
        return afterLower || beforeLower && isUpper(chars[i - 1]);
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return isUpper(c) || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
