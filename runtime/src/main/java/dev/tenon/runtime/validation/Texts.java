package dev.tenon.runtime.validation;

/** Lengths of texts in code points, as JSON Schema counts them. */
public final class Texts {
    private Texts() {}

    /**
     * The length of a text.
     *
     * @param text any text
     * @return the number of code points; an unpaired surrogate counts as one
     */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether a text is too short.
     *
     * @param text any text
     * @param least the least length
     * @return true if it has fewer code points
     */
    public static boolean shorterThan(String text, int least) {
        int units = text.length();
        return units < least || units < 2L * least && length(text) < least;
    }

    /**
     * Whether a text is too long.
     *
     * @param text any text
     * @param most the greatest length
     * @return true if it has more code points
     */
    public static boolean longerThan(String text, int most) {
        int units = text.length();
        return units > most && (units > 2L * most || length(text) > most);
    }
}
