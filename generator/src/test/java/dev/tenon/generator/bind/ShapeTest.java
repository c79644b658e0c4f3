package dev.tenon.generator.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.Lowering;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, format: date}|TEXT",
                "{type: array, items: {type: integer}}|LIST",
                "{type: array, items: {oneOf: [{type: integer}, {type: array, items: {type: integer}}]}}|LIST",
                "{type: array, items: {type: array, items: {type: integer}}}|NESTED",
                "{type: object, properties: {a: {type: integer}}, additionalProperties: {type: string}}|MEMBERS",
                "{type: object, properties: {a: {type: integer}}, additionalProperties: {type: array, items: {type: string}}}|MEMBERS_WITH_LISTS",
                "{type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}|NESTED"
            })
    void ofAParameter(String schema, Shape expected) throws IOException {
        assertEquals(Set.of(expected), shapes(schema, ""));
    }

    @Test
    void ofAChoiceThoseOfItsCases() throws IOException {
        String choice = "{oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Choice'}}]}";
        assertEquals(
                Set.of(Shape.TEXT, Shape.LIST),
                shapes("{$ref: '#/components/schemas/Choice'}", "    Choice: " + choice + "\n"));
    }

    @Test
    void aLongChainOfObjectsNeedsNoStack() throws IOException {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            chain.append("    S%d: {type: object, properties: {next: {$ref: '#/components/schemas/S%d'}}}\n"
                    .formatted(i, i + 1));
        }
        assertEquals(
                Set.of(Shape.NESTED),
                shapes("{$ref: '#/components/schemas/S0'}", chain + "    S5000: {type: string}\n"));
    }

    private Set<Shape> shapes(String parameter, String schemas) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters: [{name: p, in: query, schema: %s}]
                      responses: {'204': {description: Done.}}
                components:
                  schemas:
                    Other: {type: object}
                """.formatted(parameter) + schemas);
        Diagnostics diagnostics = new Diagnostics();
        SpecLocation spec = SpecLocation.of("api.yaml", folder, ShapeTest.class.getClassLoader());
        Contract contract = new ContractReader()
                .read(spec, diagnostics)
                .flatMap(parsed -> new Lowering().lower(parsed, Typing.PRACTICAL, diagnostics))
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        Parameter only = contract.operations().get(0).parameters().get(0);
        return Shape.of(contract, only.schema());
    }
}
