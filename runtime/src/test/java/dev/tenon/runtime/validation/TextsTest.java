package dev.tenon.runtime.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextsTest {
    /** A choice within a repetition. */
    private static final Pattern DEEP = Pattern.compile("^(?:[a-z]|-)*\\z");

    @Test
    void aPatternIsFoundHoweverLongTheTextIs() {
        String text = "a-".repeat(20_000);

        assertThrows(StackOverflowError.class, () -> DEEP.matcher(text).find());
        assertTrue(Texts.finds(DEEP, text));
        assertFalse(Texts.finds(DEEP, text + "1"));
        assertTrue(Texts.finds(DEEP, "a"));
    }

    /** Doubled with each character, the search would take years. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSearchThatTakesTooLongIsGivenUp() {
        Pattern exponential = Pattern.compile("^(?:(?:x+x+)+y|[a-z]-)*\\z");

        assertTrue(Texts.finds(exponential, "x".repeat(60) + "y"));
        assertFalse(Texts.finds(exponential, "x".repeat(60)));
        assertFalse(Texts.finds(exponential, "a-".repeat(20_000) + "x".repeat(60)), "on a stack of its own");
        assertTrue(Texts.finds(Pattern.compile("y\\z"), "x".repeat(3_000_000) + "y"), "long, and no more than that");
    }

    @Test
    void anInterruptionIsKept() {
        Thread.currentThread().interrupt();

        assertTrue(Texts.finds(DEEP, "a-".repeat(20_000)));
        assertEquals(true, Thread.interrupted());
    }
}
