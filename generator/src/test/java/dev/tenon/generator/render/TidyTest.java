package dev.tenon.generator.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TidyTest {
    @Test
    void ofBlankLinesOneStaysAndNoneInsideBraces() {
        assertEquals("a;\n\nb {\n    c;\n}\n", Tidy.tidy("\n\na;\n \n\nb {\n\n    c;\n\n}\n\n"));
    }

    @Test
    void whitespaceAtTheEndOfLinesGoesWhateverItIs() {
        assertEquals("a;\nb;\nc;\n", Tidy.tidy("a; \t\r\nb;\u2003\nc;"));
    }

    @Test
    void emptyBodiesOfConstructorsAndRecordsAreClosedWhereTheyOpen() {
        assertEquals(
                "private A() {}\nrecord B() {}\nvoid c() {\n}\n",
                Tidy.tidy("private A() {\n\n}\nrecord B() {\n}\nvoid c() {\n}"));
    }

    @Test
    void aCommentOfOneLineIsOne() {
        assertEquals("  /** Text. */\n  a;\n", Tidy.tidy("  /**\n   *  Text.\n   */\n  a;"));
    }

    @Test
    void commentsOfSeveralLinesOfTagsAndOfLongLinesStay() {
        String two = "/**\n * A.\n * B.\n */\na;\n";
        String tag = "/**\n * @return a\n */\na;\n";
        String wide = "/**\n * " + "x".repeat(LineWrapper.LIMIT - 6) + "\n */\na;\n";
        String fits = "x".repeat(LineWrapper.LIMIT - 7);

        assertEquals(two, Tidy.tidy(two));
        assertEquals(tag, Tidy.tidy(tag));
        assertEquals("/** " + fits + " */\n", Tidy.tidy("/**\n * " + fits + "\n */"));
        assertEquals(wide, Tidy.tidy(wide));
    }

    @Test
    void charactersBeyondLatinStay() {
        assertEquals("/** „…“ 😀 */\n", Tidy.tidy("/**\n * „…“ 😀\n */\n"));
    }
}
