package dev.tenon.runtime.validation;

import java.util.regex.Pattern;

/** Lengths of texts in code points, as JSON Schema counts them, and patterns in texts. */
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

    /**
     * Whether a pattern is found in a text, however long that is.
     *
     * @param pattern what is looked for
     * @param text any text
     * @return true if a part of the text matches; false if none does, or if the search was given up, after 100 million steps or, of long
     *     texts, 64 for each character
     */
    public static boolean finds(Pattern pattern, String text) {
        CharSequence bounded = new BoundedText(text);
        try {
            return pattern.matcher(bounded).find();
        } catch (StackOverflowError tooDeep) {
            return DeepSearch.finds(pattern, bounded);
        } catch (BoundedText.ExhaustedException givenUp) {
            return false;
        }
    }
}
