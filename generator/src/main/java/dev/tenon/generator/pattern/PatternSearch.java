package dev.tenon.generator.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Looks for expressions of a contract in texts. Some take longer than anybody waits, and their author may not mean well. */
public final class PatternSearch {
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_LOOKS = 1_000_000;

    private PatternSearch() {}

    /** What is known of an expression and a text. */
    public enum Result {
        /** It is found. */
        FOUND,
        /** It is not found. */
        MISSING,
        /** The text is too long, or the search takes too long. */
        UNKNOWN
    }

    /**
     * Searches for an expression, anywhere in a text.
     *
     * @param expression as the contract has it
     * @param text to search
     * @return what is known
     * @throws PatternSyntaxException if {@link PatternText} does not know the expression
     */
    public static Result search(String expression, String text) {
        if (text.length() > LONGEST_TEXT) {
            return Result.UNKNOWN;
        }
        Pattern pattern = Pattern.compile(PatternText.toJava(expression));
        try {
            return pattern.matcher(new Budget(text)).find() ? Result.FOUND : Result.MISSING;
        } catch (IllegalStateException tooLong) {
            return Result.UNKNOWN;
        }
    }

    /** A text that can be looked at so often only. */
    private static final class Budget implements CharSequence {
        private final String text;
        private int left = MOST_LOOKS;

        Budget(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- <= 0) {
                throw new IllegalStateException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
