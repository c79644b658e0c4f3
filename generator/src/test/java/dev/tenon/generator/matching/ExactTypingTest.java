package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** With exact typing a type that rules out what stands beside it holds: the contract is judged as it is written. */
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
            Holder:
              type: object
              properties:
                choice: {$ref: '#/components/schemas/Choice'}
                aliases: {type: array, items: {$ref: '#/components/schemas/Alias'}}
                narrower: {$ref: '#/components/schemas/Narrower'}
        """;

    @TempDir
    Path folder;

    @Test
    void everythingIsTakenLiterally() throws IOException {
        Path file = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, Typing.EXACT);
        assertTrue(generated.diagnostics().stream().map(Diagnostic::id).noneMatch("ignored-type"::equals));
        JsonNode contract = Contracts.read(Files.readAllBytes(file));
        try (Subject subject =
                new Subject(Subject.models(contract, generated), generated.sources(), Map.of(), folder)) {
            Matching matching = new Matching(contract, subject).compare(Matching.instances(600));
            assertEquals("", String.join("\n", matching.differences()));
        }
    }
}
