package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published contracts have that a careful author would not write. */
class PublishedTrapsTest {
    @TempDir
    Path folder;

    private String answerOf(String schema) throws IOException, InterruptedException {
        return answerOf(schema, "[]");
    }

    private String answerOf(String schema, String security) throws IOException, InterruptedException {
        Path contract = Files.writeString(folder.resolve("contract.yaml"), """
            openapi: 3.0.3
            info: {title: Traps, version: '1'}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                Cat: {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string}}}
            paths:
              /it:
                get:
                  operationId: it
                  security: %s
                  responses:
                    '200': {description: It., content: {application/json: {schema: %s}}}
            """.formatted(security, schema));
        try (ContractServer server = ContractServer.start(contract)) {
            String answer =
                    new Asking(server).send("GET", "/it", "", "X-Key: k").body();
            server.requireValid();
            return answer;
        }
    }

    @Test
    void anAlternativeOfUndeclaredSchemesIsLeftOut() throws IOException, InterruptedException {
        assertEquals("true", answerOf("{type: boolean}", "[{unheardOf: []}, {key: []}]"));
    }

    @Test
    void anotherCaseWhereTheFirstIsNotRight() throws IOException, InterruptedException {
        String schema = "{anyOf: [{type: string, maxLength: 3, enum: [long]}, {type: integer}]}";
        assertEquals("0", answerOf(schema));
    }

    @Test
    void theTagOfACase() throws IOException, InterruptedException {
        String schema = "{oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind}}";
        assertEquals("{\"kind\":\"Cat\",\"name\":\"string\"}", answerOf(schema));
    }

    @Test
    void theTagOfACaseThatWhatIsAroundDeclaresAsAnyText() throws IOException, InterruptedException {
        String any = "properties: {kind: {type: string}}";
        String member = "{allOf: [{required: [kind], " + any + "}, {type: object, properties: {kind: {const: dog}}}]}";
        assertEquals(
                "{\"kind\":\"dog\"}",
                answerOf("{type: object, required: [kind], " + any + ", oneOf: [" + member + "]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[A-Z]{3}$ AAA",
                "^pay_[0-9a-zA-Z]{14,}$ pay_aaaaaaaaaaaaaa",
                "^\\d{4}-(0[1-9]|1[0-2])$ 0000-01",
                "^(?:ab+|c)?x*[^a]\\.$ 0.",
                "-$ -",
                "^[a-z]*$ string",
                // Whatever is beyond simple patterns is a text all the same.
                "^(?=a)a$ string",
                "^(a)\\1$ string",
                "^a{2147483647}$ string",
                "^(a{1000}){1000}$ string"
            })
    void aTextWithASimplePattern(String pattern, String text) throws IOException, InterruptedException {
        assertEquals("\"" + text + "\"", answerOf("{type: string, pattern: '" + pattern + "'}"));
    }

    @Test
    void aTextWithAPatternAndALength() throws IOException, InterruptedException {
        assertEquals("\"xaaaa\"", answerOf("{type: string, pattern: '^x[a-z]*$', minLength: 5}"));
    }

    @Test
    void anExampleInsideThatIsWrong() throws IOException, InterruptedException {
        assertEquals("[0]", answerOf("{type: array, items: {type: integer, example: many}}"));
    }

    @Test
    void octetsInJson() throws IOException, InterruptedException {
        assertEquals("\"AAAA\"", answerOf("{type: string, format: binary}"));
    }

    @Test
    void requiredPropertiesThatAreNotDeclared() throws IOException, InterruptedException {
        assertEquals("{\"a\":\"string\"}", answerOf("{type: object, required: [a]}"));
    }

    @Test
    void requiredPropertiesThatAnotherPartDeclares() throws IOException, InterruptedException {
        String declared = "properties: {a: {type: integer}}";
        assertEquals("{\"a\":0}", answerOf("{allOf: [{required: [a]}, {type: object, " + declared + "}]}"));
        assertEquals("{\"a\":0}", answerOf("{type: object, anyOf: [{required: [a]}], " + declared + "}"));
    }

    @Test
    void asManyPropertiesAsThereMustBe() throws IOException, InterruptedException {
        String schema = "{type: object, minProperties: 1, properties: {a: {type: boolean}, b: {type: boolean}}}";
        assertEquals("{\"a\":true}", answerOf(schema));
    }

    @Test
    void mediaTypesThatDifferInParameters() throws IOException, InterruptedException {
        Path contract = Files.writeString(folder.resolve("bodies.yaml"), """
            openapi: 3.0.3
            info: {title: Traps, version: '1'}
            paths:
              /it:
                post:
                  requestBody:
                    content:
                      application/json: {schema: {type: array, items: {type: string}}}
                      application/json;simple: {schema: {type: string}}
                  responses: {'204': {description: It.}}
            """);
        try (ContractServer server = ContractServer.start(contract)) {
            Asking asking = new Asking(server);
            assertEquals(
                    204,
                    asking.send("POST", "/it", "[\"a\"]", "Content-Type: application/json")
                            .statusCode());
            assertEquals(
                    204,
                    asking.send("POST", "/it", "\"a\"", "Content-Type: application/json;simple")
                            .statusCode());
        }
    }

    @Test
    void aFormThatIsNoObject() throws IOException, InterruptedException {
        Path contract = Files.writeString(folder.resolve("contract.yaml"), """
            openapi: 3.0.3
            info: {title: Forms, version: '1'}
            paths:
              /it:
                post:
                  requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: string}}}}
                  responses: {'204': {description: Done.}}
            """);
        try (ContractServer server = ContractServer.start(contract)) {
            new Asking(server).send("POST", "/it", "text=a+b", "Content-Type: application/x-www-form-urlencoded");
            server.requireValid();
        }
    }
}
