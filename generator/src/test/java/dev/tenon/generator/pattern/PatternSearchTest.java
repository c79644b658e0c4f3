package dev.tenon.generator.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.pattern.PatternSearch.Result;
import org.junit.jupiter.api.Test;

class PatternSearchTest {
    @Test
    void searchesAnywhere() {
        assertEquals(Result.FOUND, PatternSearch.search("b+", "abbc"));
        assertEquals(Result.MISSING, PatternSearch.search("^b+", "abbc"));
    }

    @Test
    void endIsTheVeryEnd() {
        assertEquals(Result.MISSING, PatternSearch.search("c$", "abc\n"));
    }

    @Test
    void givesUp() {
        assertEquals(Result.UNKNOWN, PatternSearch.search("^(x|xx)+\\1y", "x".repeat(60)));
        assertEquals(Result.UNKNOWN, PatternSearch.search("a", "a".repeat(1001)));
    }
}
