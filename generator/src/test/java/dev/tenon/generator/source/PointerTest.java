package dev.tenon.generator.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PointerTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "/a//b", "/paths/~1pets~1{id}/get", "/~01", "/0/1"})
    void isWhatItWasParsedFrom(String text) {
        assertEquals(text, Pointer.parse(text).toString());
    }

    @Test
    void tokensAreUnescapedAndOutermostFirst() {
        Pointer pointer = Pointer.parse("/paths/~1pets/~0");

        assertEquals(List.of("paths", "/pets", "~"), pointer.tokens());
        assertEquals("~", pointer.last());
        assertEquals(Pointer.parse("/paths/~1pets"), pointer.parent());
        assertEquals(List.of(), Pointer.ROOT.tokens());
        assertEquals(Pointer.ROOT, Pointer.ROOT.parent());
    }

    @Test
    void isEqualToOneOfTheSameTokensHoweverMade() {
        Pointer parsed = Pointer.parse("/a/b/c");

        for (Pointer made : List.of(
                Pointer.of(List.of("a", "b", "c")), Pointer.ROOT.child("a", "b").child("c"))) {
            assertEquals(parsed, made);
            assertEquals(parsed.hashCode(), made.hashCode());
        }
        // "Aa" and "BB" have one hash code.
        assertNotEquals(Pointer.parse("/Aa/x"), Pointer.parse("/BB/x"));
        assertNotEquals(Pointer.ROOT, Pointer.parse("/"));
        assertNotEquals(parsed, parsed.parent());
    }

    @Test
    void aTextThatBeginsWithoutASlashIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Pointer.parse("a/b"));
    }
}
