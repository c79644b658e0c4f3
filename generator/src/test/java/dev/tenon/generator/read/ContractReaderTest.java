package dev.tenon.generator.read;

import static dev.tenon.generator.read.Reading.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.0", "3.1"})
    void readsVersions30And31(String version) {
        Reading reading =
                Reading.ofYaml(folder, "openapi: " + version + "\ninfo: {title: T, version: 1.10}\npaths: {}\n");

        reading.assertFindings();
        assertEquals(version, reading.parsed().orElseThrow().openApiVersion());
        assertEquals("1.10", reading.parsed().orElseThrow().model().getInfo().getVersion());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swagger: '1.2'  | unsupported-version api.yaml:1:1 Swagger 1.2 is not known; OpenAPI 3.0, OpenAPI 3.1"
                        + " and Swagger 2.0 are",
                "openapi: 3.2.0  | unsupported-version api.yaml:1:1 OpenAPI 3.2.0 is not known; OpenAPI 3.0, OpenAPI"
                        + " 3.1 and Swagger 2.0 are",
                "openapi: 4      | unsupported-version api.yaml:1:1 OpenAPI 4 is not known; OpenAPI 3.0, OpenAPI 3.1"
                        + " and Swagger 2.0 are",
                "openapi: 3.1.x  | unsupported-version api.yaml:1:1 OpenAPI 3.1.x is not known; OpenAPI 3.0, OpenAPI"
                        + " 3.1 and Swagger 2.0 are",
                "info: {}        | not-openapi api.yaml:1:1 the field 'openapi' with the version of the specification"
                        + " is missing",
                "[1]             | not-openapi api.yaml:1:1 an OpenAPI document is an object; this is an array",
                "hello           | not-openapi api.yaml:1:1 an OpenAPI document is an object; this is a string"
            })
    void refusesWhatIsNoContractOfTheseVersions(String text, String finding) {
        Reading reading = Reading.ofYaml(folder, text);

        reading.assertFindings("error " + finding);
        assertTrue(reading.parsed().isEmpty());
    }

    @Test
    void refusesWhatCannotBeRead() {
        Reading.of(folder, "none.yaml")
                .assertFindings(
                        "error unreadable-document none.yaml:1:1 the document 'none.yaml' cannot be read: there is no"
                                + " such file");
        Reading.write(folder, "folder.yaml/x", "");
        Reading.of(folder, "folder.yaml")
                .assertFindings(
                        "error unreadable-document folder.yaml:1:1 the document 'folder.yaml' cannot be read: it is"
                                + " a folder");
        Reading.write(folder, "large.yaml", new byte[64 * 1024 * 1024 + 1]);
        Reading.of(folder, "large.yaml")
                .assertFindings(
                        "error unreadable-document large.yaml:1:1 the document 'large.yaml' cannot be read: it is"
                                + " larger than 64 MiB");
    }

    @Test
    void refusesOtherEncodings() {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-16")) {
            Reading.write(folder, "utf16.yaml", (HEAD + "paths: {}\n").getBytes(Charset.forName(charset)));
            Reading.of(folder, "utf16.yaml")
                    .assertFindings(
                            "error unreadable-document utf16.yaml:1:1 the document 'utf16.yaml' cannot be read: it is"
                                    + " written in UTF-16 or UTF-32; save it as UTF-8");
        }
        Reading.write(folder, "latin.yaml", "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Reading.of(folder, "latin.yaml")
                .assertFindings(
                        "error encoding latin.yaml:2:7 the document is not written in UTF-8; the first wrong byte is"
                                + " here");
    }

    @Test
    void schemasAreTakenFromTheTreeWhereverTheyStand() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /schema:
                get:
                  parameters:
                    - {name: schema, in: query, schema: {enum: [1, 3.0]}}
                  responses:
                    '200':
                      description: fine
                      headers: {schema: {schema: {type: string}}, example: {schema: {type: string}}}
                      content: {example: {schema: {type: string}, example: {$ref: '#/not/followed'}}}
            components: {schemas: {schema: {properties: {schema: {}, example: {}}}}}
            """);

        reading.assertFindings();
        assertEquals(
                2,
                reading.parsed()
                        .orElseThrow()
                        .model()
                        .getPaths()
                        .get("/schema")
                        .getGet()
                        .getResponses()
                        .get("200")
                        .getHeaders()
                        .size());
    }
}
