package dev.tenon.runtime.validation;

/** A set of ASCII characters, for patterns that say no more than which characters a text has. */
public final class AsciiSet {
    private final long low;
    private final long high;

    private AsciiSet(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /**
     * A set in the notation of a regular expression's character class.
     *
     * @param characters ranges and single characters, for example {@code a-z0-9_-}
     * @return the set
     * @throws IllegalArgumentException if a character is not ASCII, or a range goes backwards
     */
    public static AsciiSet of(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char from = characters.charAt(i);
            boolean range = i + 2 < characters.length() && characters.charAt(i + 1) == '-';
            char to = range ? characters.charAt(i + 2) : from;
            if (from > 0x7F || to > 0x7F) {
                throw new IllegalArgumentException("not ASCII: " + characters);
            }
            if (from > to) {
                throw new IllegalArgumentException("a range backwards: " + characters);
            }
            for (char c = from; c <= to; c++) {
                low |= c < 64 ? 1L << c : 0;
                high |= c < 64 ? 0 : 1L << (c - 64);
            }
            i += range ? 2 : 0;
        }
        return new AsciiSet(low, high);
    }

    /**
     * Whether a text has no other characters.
     *
     * @param text any text
     * @return true if each character is in the set; true for the empty text
     */
    public boolean containsAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            long mask = c < 64 ? low : high;
            if (c > 0x7F || (mask & 1L << (c & 63)) == 0) {
                return false;
            }
        }
        return true;
    }
}
