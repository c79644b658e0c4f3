package dev.tenon.generator.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Pointer;
import dev.tenon.generator.source.Position;
import dev.tenon.generator.source.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosticFormatterTest {
    @Test
    void showsMessagePlaceLineAndHint() {
        String shown = format("openapi: 3.0.3\npaths:\n  /pets: 5\n", 3, 3, "/paths/~1pets");

        assertEquals("""
            error: what is wrong [some-id]
              --> api.yaml:3:3  #/paths/~1pets
              3 |   /pets: 5
                |   ^
              hint: the way out\
            """, shown);
    }

    @Test
    void showsWarningsAsSuchAndNoExcerptOfAnEmptyLine() {
        Diagnostic warning =
                new Diagnostic("some-id", Severity.WARNING, location("", 1, 1, ""), "what was found", "the way out");

        assertEquals("""
            warning: what was found [some-id]
              --> api.yaml:1:1  #
              hint: the way out\
            """, DiagnosticFormatter.format(warning));
    }

    @Test
    void whatHasBeenSaidThreeTimesIsSaidShortly() {
        Diagnostic warning =
                new Diagnostic("some-id", Severity.WARNING, location("key: x", 1, 1, "/key"), "what", "the way out");
        Diagnostic otherWay =
                new Diagnostic("some-id", Severity.WARNING, location("key: x", 1, 1, "/key"), "what", "another way");
        Diagnostic error =
                new Diagnostic("an-error", Severity.ERROR, location("key: x", 1, 1, "/key"), "what", "the way out");

        List<String> shown = DiagnosticFormatter.format(
                List.of(warning, warning, otherWay, warning, warning, error, error, error, error));

        String brief = "warning: what [some-id]\n  --> api.yaml:1:1  #/key";
        List<String> expected =
                new ArrayList<>(Stream.of(warning, warning, otherWay, warning, warning, error, error, error, error)
                        .map(DiagnosticFormatter::format)
                        .toList());
        expected.set(4, brief);
        assertEquals(expected, shown);
    }

    @Test
    void takesATabForOneColumn() {
        List<String> lines = format("\t\tkey: x", 1, 3, "").lines().toList();

        assertEquals("  1 |   key: x", lines.get(2));
        assertEquals("    |   ^", lines.get(3));
    }

    @Test
    void clipsALongLineOnBothSidesOfTheMark() {
        String line = "a".repeat(500) + "HERE" + "b".repeat(500);

        List<String> lines = format(line, 1, 501, "").lines().toList();

        assertTrue(lines.get(2).startsWith("  1 | …aaa"), lines.get(2));
        assertTrue(lines.get(2).endsWith("bbb…"), lines.get(2));
        assertEquals(lines.get(2).indexOf("HERE"), lines.get(3).indexOf('^'));
        assertTrue(lines.stream().allMatch(shown -> shown.length() <= 160), lines.toString());
    }

    @Test
    void staysNarrowWhereEveryCharacterIsEscaped() {
        List<String> lines = format("\u0001".repeat(1000), 1, 500, "").lines().toList();

        assertTrue(lines.get(2).contains("\\u0001\\u0001"), lines.get(2));
        assertTrue(lines.get(2).length() <= 160, lines.get(2));
        assertEquals('\\', lines.get(2).charAt(lines.get(3).indexOf('^')));
    }

    @Test
    void showsControlCharactersOfLineMessageHintPointerAndNameAsEscapes() {
        Location location = new Location(
                new SourceText(URI.create("file:///x/api.yaml"), "a\u001b.yaml", "key: \u001b[31m\u202Ered"),
                Pointer.ROOT.child("\u001b"),
                Position.START);

        String shown = DiagnosticFormatter.format(
                new Diagnostic("some-id", Severity.ERROR, location, "a\u001bb\nc", "d\u2028e"));

        assertFalse(shown.contains("\u001b") || shown.contains("\u202E") || shown.contains("\u2028"), shown);
        assertEquals(
                "error: a\\u001bb\\u000ac [some-id]", shown.lines().findFirst().orElseThrow());
        assertTrue(shown.contains("  1 | key: \\u001b[31m\\u202ered\n"), shown);
    }

    @Test
    void putsTheMarkBehindWideAndCombiningCharacters() {
        List<String> lines = format("日本e\u0301x", 1, 5, "").lines().toList();

        assertEquals("    |      ^", lines.get(3));
    }

    @Test
    void clipsWhatTheContractMakesLong() {
        String shown = format("x", 1, 1, "/" + "p".repeat(100_000));

        assertTrue(shown.length() < 3000, () -> "length " + shown.length());
    }

    private static String format(String text, int line, int column, String pointer) {
        return DiagnosticFormatter.format(new Diagnostic(
                "some-id", Severity.ERROR, location(text, line, column, pointer), "what is wrong", "the way out"));
    }

    private static Location location(String text, int line, int column, String pointer) {
        return new Location(
                new SourceText(URI.create("file:///x/api.yaml"), "api.yaml", text),
                Pointer.parse(pointer),
                new Position(line, column));
    }
}
