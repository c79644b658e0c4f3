package dev.tenon.runtime.validation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a pattern with a stack as large as the text needs: {@code java.util.regex} follows a choice within a repetition by
 * recursion, character by character, so that a stack of usual size ends at some thousand characters.
 */
final class DeepSearch implements Runnable {
    /** What one character may take; measured are some 500 octets for the simplest choice. */
    private static final long OCTETS_OF_A_CHARACTER = 2048;

    private static final long LEAST = 1L << 20;
    private static final long MOST = 1L << 26;

    private final Pattern pattern;
    private final CharSequence text;
    private boolean found;

    @Nullable
    private StackOverflowError failed;

    private DeepSearch(Pattern pattern, CharSequence text) {
        this.pattern = pattern;
        this.text = text;
    }

    /** Whether the pattern is found; throws the error of the stack if even the largest is too small. */
    static boolean finds(Pattern pattern, CharSequence text) {
        DeepSearch search = new DeepSearch(pattern, text);
        long stack = Math.min(MOST, LEAST + OCTETS_OF_A_CHARACTER * text.length());
        Thread thread = new Thread(null, search, "tenon-pattern", stack);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (search.failed != null) {
            throw search.failed;
        }
        return search.found;
    }

    @Override
    public void run() {
        try {
            found = pattern.matcher(text).find();
        } catch (BoundedText.ExhaustedException givenUp) {
            found = false;
        } catch (StackOverflowError e) {
            failed = e;
        }
    }
}
