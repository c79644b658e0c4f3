package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which case of a choice is meant, a discriminator says alone: its own, or that of the cases' parent. */
class DiscriminatorsTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Choices, version: '1'}
        components:
          schemas:
            Line:
              type: object
              required: [kind]
              properties: {kind: {type: string}, quantity: {type: integer}}
              discriminator: {propertyName: kind, mapping: {gift: '#/components/schemas/Gift', product: Product}}
            Gift: {allOf: [{$ref: '#/components/schemas/Line'}, {properties: {wrapping: {type: string}}}]}
            Product: {allOf: [{$ref: '#/components/schemas/Line'}, {properties: {sku: {type: string}}}]}
            Note: {x-discriminator-value: note, allOf: [{$ref: '#/components/schemas/Line'}]}
            Text: {type: object, properties: {kind: {type: string, enum: [text, rich]}}}
            Picture: {type: object, properties: {kind: {type: string}, size: {type: integer}}}
            Lines: {oneOf: [{$ref: '#/components/schemas/Gift'}, {$ref: '#/components/schemas/Product'}, {$ref: '#/components/schemas/Note'}]}
            All:
              oneOf:
                - $ref: '#/components/schemas/Line'
                - $ref: '#/components/schemas/Gift'
                - $ref: '#/components/schemas/Product'
                - $ref: '#/components/schemas/Note'
            Blocks:
              oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Picture'}]
              discriminator: {propertyName: kind}
            Mixed: {oneOf: [{$ref: '#/components/schemas/Gift'}, {$ref: '#/components/schemas/Picture'}]}
        paths:
          /it:
            post:
              operationId: it
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
              responses: {'204': {description: Done.}}
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lines  | gift    | true
        Lines  | product | true
        Lines  | note    | true
        Lines  | Product | false
        All    | product | true
        All    | Line    | false
        Blocks | text    | true
        Blocks | rich    | true
        Blocks | Picture | true
        Blocks | Text    | false
        # Both fit, and nothing decides.
        Mixed  | gift    | false
        """)
    void theValueThatMeansACase(String schema, String kind, boolean right) throws IOException, InterruptedException {
        Path contract = Files.writeString(folder.resolve("contract.yaml"), CONTRACT.formatted(schema));
        try (ContractServer server = ContractServer.start(contract)) {
            new Asking(server).send("POST", "/it", "{\"kind\":\"" + kind + "\"}", "Content-Type: application/json");
            assertEquals(
                    right,
                    server.violations().isEmpty(),
                    () -> server.violations().toString());
        }
    }
}
