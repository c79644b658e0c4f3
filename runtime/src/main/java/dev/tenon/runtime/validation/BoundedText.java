package dev.tenon.runtime.validation;

/**
 * A text that can be looked at so often only: {@code java.util.regex} goes back and tries again, for some expressions more often than anyone
 * can wait, and both the expression and the text may be a stranger's. Counted are characters and not time, so that a verdict is the same
 * on any machine. For one thread at a time.
 */
final class BoundedText implements CharSequence {
    /** Less than a second. */
    private static final long LOOKS = 100_000_000;
    /** Of a character of a long text. */
    private static final long LOOKS_AT_ONE = 64;

    private final String text;
    private long left;

    BoundedText(String text) {
        this.text = text;
        this.left = Math.max(LOOKS, LOOKS_AT_ONE * text.length());
    }

    /** That the text was looked at too often. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private ExhaustedException() {
            super(null, null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
