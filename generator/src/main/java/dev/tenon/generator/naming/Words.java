package dev.tenon.generator.naming;

import java.util.ArrayList;
import java.util.Arrays;
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
     * The words of a name; characters of ASCII that are neither letters nor digits, and punctuation and spaces of any kind, separate and
     * vanish, and letters lose their accents.
     *
     * @param name any text
     * @return the words; empty if there is no letter or digit in the name
     */
    static List<String> of(String name) {
        return lowerCase(split(Accents.removed(name), Words::isSign));
    }

    /**
     * The words of a value: as {@link #of}, but symbols are told where there is nothing else, and so is a sign at the beginning,
     * by which {@code -createdAt} turns the order of {@code createdAt}, or at the end, which is all that {@code A+} and {@code A-} differ in.
     *
     * @param value any text
     * @return the words; empty only for the empty text
     */
    static List<String> ofValue(String value) {
        String text = Accents.removed(value);
        int signs = signsAtTheEnd(characters(text));
        List<String> words =
                lowerCase(split(text, (chars, i) -> isSign(chars, i) || isLeadingSign(chars, i) || i >= signs));
        return words.isEmpty() ? spelledOut(value) : words;
    }

    /**
     * The words of a name in which characters, letters with accents among them, are spelled out unless one alone separates two
     * letters or digits of ASCII, so that {@code -sort_code} and {@code sort_code} differ.
     *
     * @param name any text
     * @return for example {@code minus, sort, code}
     */
    static List<String> marked(String name) {
        return lowerCase(split(name, (chars, i) -> !isSeparator(chars, i)));
    }

    /**
     * The words of a name in which every other character is spelled out, so that {@code a-b} and {@code a_b} differ.
     *
     * @param name any text
     * @return the words; empty only for the empty name
     */
    static List<String> spelledOut(String name) {
        return lowerCase(split(name, (chars, i) -> true));
    }

    /**
     * The words of a name in which also the case is told, so that {@code h}, {@code H}, {@code maxResults} and
     * {@code MaxResults} differ.
     *
     * @param name any text
     * @return for example {@code upper, h} or {@code capital, max, results}
     */
    static List<String> cased(String name) {
        List<String> written = split(name, (chars, i) -> true);
        List<String> words = new ArrayList<>();
        if (name.chars().noneMatch(Words::isUpper)) {
            words.add("lower");
        } else if (name.chars().noneMatch(Words::isLower)) {
            words.add("upper");
        } else if (isUpper(written.get(0).charAt(0))) {
            words.add("capital");
        } else {
            words.add("camel");
        }
        boolean mixed = !words.get(0).equals("upper");
        for (String word : written) {
            if (mixed && isAcronym(word)) {
                words.add("upper");
            }
            words.add(lowerCase(word));
        }
        return words;
    }

    /** Also in the plural. */
    private static boolean isAcronym(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.length() > 1
                && singular.chars().anyMatch(Words::isUpper)
                && singular.chars().noneMatch(Words::isLower);
    }

    private static List<String> split(String name, Spelling spelling) {
        List<String> words = new ArrayList<>();
        int[] chars = characters(name);
        int start = 0;
        for (int i = 0; i < chars.length; i++) {
            int c = chars[i];
            boolean part = isAsciiLetterOrDigit(c);
            if (!part || startsWord(chars, i)) {
                add(chars, start, i, words);
                start = part ? i : i + 1;
            }
            if (!part && (isMeaningful(c) || spelling.spellsOut(chars, i))) {
                spell(chars, i, words);
            }
        }
        add(chars, start, chars.length, words);
        return words;
    }

    /** Empty brackets are one word: they are how the name of a list's parameter ends in PHP, often beside that of a single value. */
    private static void spell(int[] chars, int i, List<String> words) {
        if (chars[i] == '[' && i + 1 < chars.length && chars[i + 1] == ']') {
            words.add("brackets");
        } else if (chars[i] != ']' || i == 0 || chars[i - 1] != '[') {
            words.add(Symbols.nameOf(chars[i]));
        }
    }

    /** A letter, a mark or a symbol beyond ASCII; punctuation and spaces, such as the quotes in {@code Page«Pet»}, separate as in ASCII. */
    private static boolean isMeaningful(int c) {
        return c > 0x7F
                && switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static int[] characters(String name) {
        int[] chars = new int[name.codePointCount(0, name.length())];
        int at = 0;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = name.codePointAt(at);
            at += Character.charCount(chars[i]);
        }
        return chars;
    }

    /** Whether a character that is neither a letter nor a digit becomes a word. */
    private interface Spelling {
        boolean spellsOut(int[] chars, int i);
    }

    private static boolean isSeparator(int[] chars, int i) {
        return i > 0
                && i + 1 < chars.length
                && isAsciiLetterOrDigit(chars[i - 1])
                && isAsciiLetterOrDigit(chars[i + 1]);
    }

    /** A sign before a number is part of its meaning: {@code +1} and {@code -1} are different reactions. */
    private static boolean isSign(int[] chars, int i) {
        return isPlusOrMinus(chars[i])
                && i + 1 < chars.length
                && Character.isDigit(chars[i + 1])
                && (i == 0 || !isAsciiLetterOrDigit(chars[i - 1]));
    }

    private static boolean isLeadingSign(int[] chars, int i) {
        return i == 0 && isPlusOrMinus(chars[i]) && chars.length > 1 && Character.isLetter(chars[1]);
    }

    /** Where the signs after the last letter or digit begin, as in {@code C++}; the length if there are none. */
    private static int signsAtTheEnd(int[] chars) {
        int end = chars.length;
        while (end > 0 && isPlusOrMinus(chars[end - 1])) {
            end--;
        }
        return Arrays.stream(chars, 0, end).anyMatch(Character::isLetterOrDigit) ? end : chars.length;
    }

    private static boolean isPlusOrMinus(int c) {
        return c == '+' || c == '-';
    }

    /**
     * An upper-case letter starts a word after a lower-case one, and before one: {@code parseHTTPBody} has three. The last one of
     * an acronym in the plural does not: {@code listURLs} has two.
     */
    private static boolean startsWord(int[] chars, int i) {
        if (i == 0 || !isUpper(chars[i])) {
            return false;
        }
        boolean afterLower = isAsciiLetterOrDigit(chars[i - 1]) && !isUpper(chars[i - 1]);
        boolean beforeLower = i + 1 < chars.length && isLower(chars[i + 1]) && !isPlural(chars, i + 1);
        return afterLower || beforeLower && isUpper(chars[i - 1]);
    }

    /** Whether a letter is an {@code s} that ends a word. */
    private static boolean isPlural(int[] chars, int i) {
        return chars[i] == 's' && (i + 1 == chars.length || !isLower(chars[i + 1]));
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return isUpper(c) || isLower(c) || c >= '0' && c <= '9';
    }

    private static List<String> lowerCase(List<String> words) {
        words.replaceAll(Words::lowerCase);
        return words;
    }

    private static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static void add(int[] chars, int start, int end, List<String> words) {
        if (start < end) {
            words.add(new String(chars, start, end - start));
        }
    }
}
