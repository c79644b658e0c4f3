package dev.tenon.generator.read;

import static dev.tenon.generator.read.Reading.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "2021-01-01",
                "1_000",
                "0b1",
                "1:30",
                "'5'",
                "\"true\"",
                "!!str 5",
                "+",
                "-x",
                "0o8",
                "0xg",
                "1.2.3",
                "nullo",
                "inf"
            })
    void readsAsText(String written) {
        String expected = written.replaceFirst("^!!str ", "").replaceAll("^['\"]|['\"]$", "");

        assertEquals(
                expected,
                assertInstanceOf(Node.StringNode.class, Reading.valueOfYaml(folder, written))
                        .value());
    }

    /** YAML 1.2 has the escape of JSON, and takes the line separators of Unicode for characters like others. */
    @ParameterizedTest
    @MethodSource("textsOfYaml12")
    void readsTextsAsYaml12Does(String written, String expected) {
        assertEquals(
                expected,
                assertInstanceOf(Node.StringNode.class, Reading.valueOfYaml(folder, written))
                        .value());
    }

    static Stream<Arguments> textsOfYaml12() {
        return Stream.of(
                Arguments.of("\"\\/a\\\\/\\/\"", "/a\\//"),
                Arguments.of("\"\\\\ / \\/ \\P\\L\"", "\\ / / \u2029\u2028"),
                Arguments.of("'\\/a'", "\\/a"),
                Arguments.of("\\/a\\P", "\\/a\\P"),
                Arguments.of("a\u2028b \u2029c", "a\u2028b \u2029c"),
                Arguments.of("\"a \u0085b\"", "a \u0085b"),
                Arguments.of("\"\\N\"", "\u0085"));
    }

    @Test
    void lineSeparatorsDoNotEndTheLinesOfABlock() {
        Node value = Reading.valueOfYaml(folder, "\n  a: |\n    one\u2028two\u0085three\n  b: 1 # \u2029 2");

        assertEquals(
                "one\u2028two\u0085three\n", ((Node.StringNode) value.get("a").orElseThrow()).value());
        assertEquals(7, value.get("b").orElseThrow().location().position().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInThreeWays(String end) {
        Reading reading = Reading.ofYaml(folder, (HEAD + "paths: {}\nx-t:\n  - 1\n").replace("\n", end));

        assertEquals("api.yaml:5:5", reading.at("/x-t/0").location().toString());
    }

    /** JSON is YAML, but SnakeYAML reads not all of it. */
    @Test
    void jsonWithTheNameOfYaml() {
        String key = "k".repeat(1100);
        Reading reading = Reading.ofYaml(
                folder,
                "{\"openapi\"\n:\n\"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {},\n\"x-t\": {\""
                        + key + "\": \"\\/\u2028\u007F\"}}");

        assertEquals(List.of(), reading.lines());
        assertEquals(
                "/\u2028\u007F", ((Node.StringNode) reading.at("/x-t").get(key).orElseThrow()).value());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "+5, 5",
        "-5, -5",
        "012, 12",
        "0o17, 15",
        "0x1F, 31",
        "1.50, 1.50",
        ".5, 0.5",
        "-1e3, -1E+3",
        "5., 5",
        "123456789012345678901234567890.123, 123456789012345678901234567890.123",
        "!!int 7, 7",
        "!!float 7, 7"
    })
    void readsNumbersExactly(String written, BigDecimal expected) {
        assertEquals(
                expected,
                assertInstanceOf(Node.NumberNode.class, Reading.valueOfYaml(folder, written))
                        .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void readsNull(String written) {
        assertInstanceOf(Node.NullNode.class, Reading.valueOfYaml(folder, written));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "FALSE, false", "!!bool true, true"})
    void readsBooleans(String written, boolean expected) {
        assertEquals(
                expected,
                assertInstanceOf(Node.BooleanNode.class, Reading.valueOfYaml(folder, written))
                        .value());
    }

    @Test
    void keysAreTextsAsWritten() {
        Node value = Reading.valueOfYaml(folder, "{200: a, yes: b, 1.0: c, null: d, 0x1: e}");

        assertEquals(
                List.of("200", "yes", "1.0", "null", "0x1"),
                List.copyOf(((Node.ObjectNode) value).members().keySet()));
    }

    @Test
    void eachValueKnowsPointerLineAndColumn() {
        Node value = Reading.valueOfYaml(folder, "\n  list:\n    - a: 1\n    - {b: 2,  c: 3}");

        assertEquals("api.yaml:5:3", at(value, "list"));
        assertEquals("api.yaml:6:7", at(value, "list", "0", "a"));
        assertEquals("api.yaml:7:7", at(value, "list", "1"));
        assertEquals("api.yaml:7:15", at(value, "list", "1", "c"));
        assertEquals(
                "api.yaml#/x-t/list/1/c",
                node(value, "list", "1", "c").location().reference());
    }

    @Test
    void columnsCountAsTheTextIsShown() {
        Node value = Reading.valueOfYaml(folder, "{'\uD83D\uDE00': \"a\u2028b\", here: 2}");

        assertEquals("api.yaml:4:20", at(value, "here"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoPartOfTheText() {
        Reading reading = Reading.ofYaml(folder, "\uFEFF" + (HEAD + "paths: {}\nx-t: 1\n").replace("\n", "\r\n"));

        reading.assertFindings();
        assertEquals("api.yaml:4:1", reading.at("/x-t").location().toString());
        assertEquals("api.yaml:1:1", reading.at("/openapi").location().toString());
    }

    /** SnakeYAML reads 3 MiB unless it is told more. */
    @Test
    void aDocumentMayBeLong() {
        assertEquals("api.yaml:4:7", at(Reading.valueOfYaml(folder, "{a: 1}" + "\n# long".repeat(600_000)), "a"));
    }

    @Test
    void aliasesStandForWhatTheyName() {
        Node value = Reading.valueOfYaml(folder, "{a: &x {k: 1}, b: *x}");

        assertEquals("/x-t/b/k", node(value, "b", "k").location().pointer().toString());
        assertEquals("api.yaml:4:14", at(value, "b", "k"));
    }

    @Test
    void mergedMembersGiveWayToThoseThatAreThere() {
        Node value = Reading.valueOfYaml(folder, "{a: &x {k: 1, l: 1}, b: &y {l: 2, m: 2}, c: {<<: [*x, *y], k: 3}}");

        assertEquals(BigDecimal.valueOf(3), ((Node.NumberNode) node(value, "c", "k")).value());
        assertEquals(BigDecimal.valueOf(1), ((Node.NumberNode) node(value, "c", "l")).value());
        assertEquals(BigDecimal.valueOf(2), ((Node.NumberNode) node(value, "c", "m")).value());
    }

    @Test
    void reportsAllThatJsonCannotExpressAtOnce() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            x-a: 1
            x-b: {c: 1, d: 2, c: 3}
            x-a: 2
            x-c: .inf
            x-d: !!binary aGk=
            x-e: !mine {}
            x-f: !!int five
            x-g: {[1]: 2, ? : 3}
            x-h: &h [*h]
            x-i: {<<: 5}
            x-j: 1e5000
            x-k: !!bool 5
            """);

        reading.assertFindings(
                "error duplicate-key api.yaml:5:19 the key 'c' is here twice; the first one is in line 5, column 7",
                "error duplicate-key api.yaml:6:1 the key 'x-a' is here twice; the first one is in line 4, column 1",
                "error yaml-value api.yaml:7:1 '.inf' is a number that JSON does not have",
                "error yaml-tag api.yaml:8:1 the tag '!!binary' of this value has no meaning in JSON",
                "error yaml-tag api.yaml:9:1 the tag '!mine' of this value has no meaning in JSON",
                "error yaml-tag api.yaml:10:1 the tag '!!int' of this value has no meaning in JSON",
                "error yaml-key api.yaml:11:7 a key is a text; this is a list or a mapping",
                "error yaml-key api.yaml:11:16 a key is a text; this is empty",
                "error yaml-alias api.yaml:12:6 this alias contains itself",
                "error yaml-merge api.yaml:13:11 '<<' merges mappings only",
                "error number-out-of-range api.yaml:14:1 this number has more than 1000 digits or zeros",
                "error yaml-tag api.yaml:15:1 the tag '!!bool' of this value has no meaning in JSON");
    }

    @Test
    void refusesAliasesThatNestDeeperThanADocumentMay() {
        StringBuilder yaml = new StringBuilder(HEAD + "paths: {}\nx-a:\n");
        for (int i = 0; i < 60; i++) {
            String inner = i == 0 ? "1" : "*a" + (i - 1) + " ";
            yaml.append("- &a" + i + " " + "[".repeat(200) + inner + "]".repeat(200) + "\n");
        }
        Reading reading = Reading.ofYaml(folder, yaml.toString());

        assertEquals(
                List.of("error yaml-alias api.yaml:5:61 aliases nest values deeper than 256 levels"), reading.lines());
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder(HEAD + "paths: {}\nx-0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x-%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
        }

        Reading reading = Reading.ofYaml(folder, bomb.toString());

        assertEquals(1, reading.findings().size());
        assertEquals("yaml-alias", reading.findings().get(0).id());
        assertTrue(reading.findings().get(0).message().startsWith("aliases make more than 250000 values"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: c                 | 1:5  | a ':' is not allowed here",
                "a:\\n\\tb: c            | 2:1  | a tab stands where YAML allows spaces only",
                "a: 'x\\nb: c            | 1:4  | the text ends inside quotes that were opened here",
                "a:\\n  b: 1\\n c: 2     | 3:2  | the indentation does not fit the lines above",
                "a: *x                   | 1:4  | this alias names no anchor that stands before it",
                "a: @x                   | 1:4  | an unquoted text cannot begin with this character",
                "a: [1, 2\\nb: 3         | 2:2  | a comma or a closing bracket is expected here",
                "a: 1\\nb\\nc: 2         | 2:1  | a ':' is expected here",
                "a: 1\\n---\\nb: 2       | 2:1  | another document begins here, but a contract is one document",
                "a: \\u0001              | 1:4  | a control character stands here",
                "a: \"\\q\"              | 1:6  | in double quotes no character is written as a backslash and this one"
            })
    void explainsWrongSyntax(String text, String place, String problem) {
        Reading reading = Reading.ofYaml(
                folder, text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001"));

        reading.assertFindings("error yaml-syntax api.yaml:" + place + " this is no YAML: " + problem);
        assertTrue(reading.parsed().isEmpty());
    }

    @Test
    void refusesNestingWithoutEnd() {
        Reading reading = Reading.ofYaml(folder, "a: " + "[".repeat(100_000));

        reading.assertFindings(
                "error yaml-syntax api.yaml:1:260 this is no YAML: the values are nested deeper than 256 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n"})
    void anEmptyDocumentIsNoContract(String text) {
        Reading.ofYaml(folder, text).assertFindings("error empty-document api.yaml:1:1 the document is empty");
    }

    private static Node node(Node value, String... path) {
        Node current = value;
        for (String token : path) {
            current = current.at(dev.tenon.generator.source.Pointer.ROOT.child(token))
                    .orElseThrow();
        }
        return current;
    }

    private static String at(Node value, String... path) {
        return node(value, path).location().toString();
    }
}
