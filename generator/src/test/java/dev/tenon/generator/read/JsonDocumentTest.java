package dev.tenon.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
    private static final String HEAD = "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"},\n";

    @TempDir
    Path folder;

    @Test
    void keepsNumbersAndPlaces() {
        Reading reading = Reading.ofJson(
                folder,
                HEAD + "\"paths\": {},\n  \"x-t\": [1.50, -0, 123456789012345678901234567890.123, true, null]}");

        reading.assertFindings();
        assertEquals(new BigDecimal("1.50"), ((Node.NumberNode) reading.at("/x-t/0")).value());
        assertEquals(
                new BigDecimal("123456789012345678901234567890.123"), ((Node.NumberNode) reading.at("/x-t/2")).value());
        assertEquals("api.json:3:3", reading.at("/x-t").location().toString());
        assertEquals("api.json:3:17", reading.at("/x-t/1").location().toString());
        assertEquals("api.json#/x-t/3", reading.at("/x-t/3").location().reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInThreeWays(String end) {
        Reading reading = Reading.ofJson(folder, (HEAD + "\"paths\": {},\n  \"x-t\": [1]}").replace("\n", end));

        assertEquals("api.json:3:3", reading.at("/x-t").location().toString());
    }

    @Test
    void isRecognizedByItsFirstCharacterWhereTheNameSaysNothing() {
        Reading.write(folder, "contract", HEAD + "\"paths\": {}}");

        Reading.of(folder, "contract").assertFindings();
    }

    @Test
    void mayBeWrittenInAYamlFile() {
        Reading.ofYaml(folder, HEAD + "\"paths\": {}}").assertFindings();
    }

    @Test
    void reportsAllDuplicateKeysAndNumbersOutOfRange() {
        Reading.ofJson(
                        folder,
                        HEAD + "\"paths\": {},\n\"x-t\": {\"a\": 1, \"a\": 2,\n\"b\": 1e99999999999}, \"paths\": {}}")
                .assertFindings(
                        "error duplicate-key api.json:3:17 the key 'a' is here twice; the first one is in line 3,"
                                + " column 9",
                        "error number-out-of-range api.json:4:1 this number has more than 1000 digits or zeros",
                        "error duplicate-key api.json:4:22 the key 'paths' is here twice; the first one is in line 2,"
                                + " column 1");
    }

    @Test
    void aNumberOutOfRangeIsStillAValue() {
        Reading.ofJson(folder, HEAD + "\"paths\": {},\n\"x\": 1e99999999999, \"y\": -1e-99999999999}")
                .assertFindings(
                        "error number-out-of-range api.json:3:1 this number has more than 1000 digits or zeros",
                        "warning unknown-field api.json:3:1 OpenAPI has no field 'x' here; it is not used",
                        "error number-out-of-range api.json:3:21 this number has more than 1000 digits or zeros",
                        "warning unknown-field api.json:3:21 OpenAPI has no field 'y' here; it is not used");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1,}      | 1:9  | a key in double quotes is expected here",
                "{\"a\": 1 \"b\"} | 1:9  | a comma or a closing bracket is expected here",
                "{\"a\":          | 1:6  | the text ends before the document does",
                "{} {}            | 1:4  | more",
                "openapi: 3.0.3   | 1:1  | a text has no quotes here",
                "{\"a\": yes}      | 1:7  | a text has no quotes here",
                "{// x            | 1:2  | a comment is no JSON",
                "{\"a\": \"\\q\"}  | 1:9  | no character is written as a backslash and this one",
            })
    void explainsWrongSyntax(String text, String place, String problem) {
        Reading reading = Reading.ofJson(folder, text);

        String message = problem.equals("more")
                ? "the document has ended, but there is more text"
                : "this is no JSON: " + problem;
        reading.assertFindings("error json-syntax api.json:" + place + " " + message);
        assertTrue(reading.parsed().isEmpty());
    }

    @Test
    void refusesNestingWithoutEnd() {
        Reading.ofJson(folder, "[".repeat(100_000))
                .assertFindings(
                        "error json-syntax api.json:1:258 this is no JSON: the values are nested deeper than 256"
                                + " levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyDocumentIsNoContract(String text) {
        Reading.ofJson(folder, text).assertFindings("error empty-document api.json:1:1 the document is empty");
    }
}
