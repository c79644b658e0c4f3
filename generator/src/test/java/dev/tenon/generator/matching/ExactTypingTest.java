package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.validation.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** With exact typing a type and what stands beside it both hold: the contract is judged as it is written. */
class ExactTypingTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths: {}
        components:
          schemas:
            Name: {type: string, enum: [a, b]}
            Choice: {type: object, oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: array}]}
            Alias: {type: object, allOf: [{$ref: '#/components/schemas/Name'}]}
            Narrower: {type: string, allOf: [{type: [string, integer], maxLength: 3}]}
            Size: {type: [string, 'null'], enum: [small, large]}
            Closed: {type: object, properties: {id: {type: string}}, additionalProperties: false}
            Extended: {allOf: [{$ref: '#/components/schemas/Closed'}], type: object, properties: {more: {type: string}}}
            Either:
              type: object
              oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}, required: [c]}]
              properties: {c: {type: string}}
              unevaluatedProperties: false
            Holder:
              type: object
              required: [size, only, twice]
              properties:
                choice: {$ref: '#/components/schemas/Choice'}
                aliases: {type: array, items: {$ref: '#/components/schemas/Alias'}}
                narrower: {$ref: '#/components/schemas/Narrower'}
                size: {$ref: '#/components/schemas/Size'}
                sizes: {type: array, items: {$ref: '#/components/schemas/Size'}}
                only: {type: [string, 'null'], const: this}
                twice: {oneOf: [{uniqueItems: true}, {type: 'null'}]}
        """;

    @TempDir
    Path folder;

    @Test
    void everythingIsTakenLiterally() throws IOException {
        Path file = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, Typing.EXACT);
        assertEquals(
                List.of("missing-items", "all-of-conflict", "closed-part", "carried-as-json"),
                generated.diagnostics().stream().map(Diagnostic::id).toList());
        JsonNode contract = Contracts.read(Files.readAllBytes(file));
        Map<String, Subject.Asked> models = Subject.models(contract, generated);
        // What a part forbids is kept and found, where the judge expects lenient reading to skip it.
        models.remove("#/components/schemas/Extended");
        try (Subject subject = new Subject(models, generated.sources(), Map.of(), folder)) {
            Matching matching = new Matching(contract, subject).compare(Matching.instances(600));
            assertEquals("", String.join("\n", matching.differences()));
        }
    }

    @Test
    void valuesOfOtherTypesAreNotMeantOtherwise() throws IOException {
        String contract = """
                openapi: 3.1.0
                info: {title: Values of other types, version: '1'}
                components:
                  schemas:
                    Values:
                      type: object
                      properties:
                        digits: {type: integer, enum: ['1', '2']}
                        texts: {type: string, enum: [a, 1]}
                        orNull: {type: string, enum: [a, null]}
                        items: {type: array, items: {type: string}, enum: [a, b]}
                        none: {type: object, enum: [null]}
                        null: {type: [integer, 'null'], enum: [a, null]}
                    Words: {type: object, properties: {words: {type: integer, enum: [a, b]}}}
                """;
        Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, Typing.EXACT);
        assertEquals(
                List.of("empty-enum", "mismatched-value", "mismatched-value", "empty-enum", "empty-enum", "empty-enum"),
                generated.diagnostics().stream().map(Diagnostic::id).toList());
        JsonNode written = Contracts.read(Files.readAllBytes(file));
        Map<String, Subject.Asked> models = Subject.models(written, generated);
        try (Subject subject = new Subject(models, generated.sources(), Map.of(), folder)) {
            Matching matching = new Matching(written, subject).compare(Matching.instances(600));
            assertEquals("", String.join("\n", matching.differences()));
        }
    }

    @Test
    void nullThatFitsTwoCasesOfOneOfIsWrong() throws IOException {
        String contract = """
                openapi: 3.1.0
                info: {title: Null twice, version: '1'}
                components:
                  schemas:
                    Never: {type: object, properties: {value: {oneOf: [{}, {type: 'null'}]}}}
                """;
        Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, Typing.EXACT);
        Map<String, Subject.Asked> models = Subject.models(Contracts.read(Files.readAllBytes(file)), generated);
        try (Subject subject = new Subject(models, generated.sources(), Map.of(), folder)) {
            String never = "#/components/schemas/Never";
            assertFalse(subject.strictly(never, "{\"value\":null}", Direction.UNKNOWN)
                    .accepted());
            assertTrue(
                    subject.strictly(never, "{\"value\":1}", Direction.UNKNOWN).accepted());
        }
    }
}
