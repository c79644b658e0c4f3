package dev.tenon.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.source.JsonText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of Swagger 2.0, where generated code does not show it. */
class Swagger2DocumentTest {
    private static final String HEAD = "swagger: '2.0'\ninfo: {title: T, version: '1'}\nhost: example.com\n";

    @TempDir
    Path folder;

    private static String json(Reading reading, String pointer) {
        return JsonText.of(reading.at(pointer));
    }

    @Test
    void noValueOfASchemaIsRoundedOrLost() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            definitions:
              A: {type: number, maximum: 123456789012345678901234567890.123}
              B: {enum: [1, 2, 3.0]}
              C: {type: string, enum: [yes, no]}
              D: {type: integer, default: 99999999999999999999}
              E: {type: string, format: byte}
              F: {type: object, example: {type: file, x-nullable: true}, x-note: {type: file}}
            """);

        reading.assertFindings();
        assertEquals(
                "{\"A\":{\"type\":\"number\",\"maximum\":123456789012345678901234567890.123},"
                        + "\"B\":{\"enum\":[1,2,3.0]},\"C\":{\"type\":\"string\",\"enum\":[\"yes\",\"no\"]},"
                        + "\"D\":{\"type\":\"integer\",\"default\":99999999999999999999},"
                        + "\"E\":{\"type\":\"string\",\"format\":\"byte\"},"
                        + "\"F\":{\"type\":\"object\",\"example\":{\"type\":\"file\",\"x-nullable\":true},"
                        + "\"x-note\":{\"type\":\"file\"}}}",
                json(reading, "/components/schemas"));
    }

    @Test
    void valuesKeepTheirPlaces() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            definitions:
              A: {type: string}
            """);

        assertEquals(
                "api.yaml:6:7",
                reading.at("/components/schemas/A/type").location().toString());
    }

    @Test
    void examplesStandBesideTheSchemaOfTheirMediaType() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            produces: [application/json, text/csv]
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200': {description: Ok., schema: {type: string}, examples: {text/csv: a, application/json: b}}
            """);

        reading.assertFindings();
        assertEquals(
                "{\"application/json\":{\"schema\":{\"type\":\"string\"},\"example\":\"b\"},"
                        + "\"text/csv\":{\"schema\":{\"type\":\"string\"},\"example\":\"a\"}}",
                json(reading, "/paths/~1a/get/responses/200/content"));
    }

    @Test
    void whatNothingIsSaidOfIsAsInTheContract() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            schemes: [http]
            paths:
              /a:
                get:
                  operationId: a
                  responses: {'200': {description: Ok., schema: {type: string, format: date}}}
                put:
                  operationId: b
                  schemes: [https]
                  responses: {'200': {description: Ok., schema: {type: file}}}
            """);

        reading.assertFindings();
        assertEquals("[{\"url\":\"http://example.com\"}]", json(reading, "/servers"));
        assertEquals(
                "{\"operationId\":\"a\",\"responses\":{\"200\":{\"description\":\"Ok.\",\"content\":{\"application/json\":"
                        + "{\"schema\":{\"type\":\"string\",\"format\":\"date\"}}}}}}",
                json(reading, "/paths/~1a/get"));
        assertEquals("[{\"url\":\"https://example.com\"}]", json(reading, "/paths/~1a/put/servers"));
        assertEquals(
                "{\"application/octet-stream\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}",
                json(reading, "/paths/~1a/put/responses/200/content"));
    }

    @Test
    void flowsOfOAuthAreCalledOtherwise() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            securityDefinitions:
              a: {type: oauth2, flow: implicit, authorizationUrl: 'https://example.com/a', scopes: {r: Reads.}}
              b: {type: oauth2, flow: accessCode, authorizationUrl: 'https://example.com/a',
                  tokenUrl: 'https://example.com/t', scopes: {}}
            """);

        reading.assertFindings();
        assertEquals(
                "{\"a\":{\"type\":\"oauth2\",\"flows\":{\"implicit\":{\"authorizationUrl\":\"https://example.com/a\","
                        + "\"scopes\":{\"r\":\"Reads.\"}}}},\"b\":{\"type\":\"oauth2\",\"flows\":{\"authorizationCode\":"
                        + "{\"authorizationUrl\":\"https://example.com/a\",\"tokenUrl\":\"https://example.com/t\","
                        + "\"scopes\":{}}}}}",
                json(reading, "/components/securitySchemes"));
    }

    @Test
    void arraysInArraysStayArrays() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /a:
                get:
                  operationId: a
                  parameters:
                    - {name: q, in: query, type: array, items: {type: array, items: {type: string}}}
                  responses: {'204': {description: Done.}}
            """);

        assertEquals(
                "{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}",
                json(reading, "/paths/~1a/get/parameters/0/schema"));
    }
}
