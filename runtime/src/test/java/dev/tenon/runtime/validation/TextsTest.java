package dev.tenon.runtime.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

    @Test
    void anInterruptionIsKept() {
        Thread.currentThread().interrupt();

        assertTrue(Texts.finds(DEEP, "a-".repeat(20_000)));
        assertEquals(true, Thread.interrupted());
    }
}
