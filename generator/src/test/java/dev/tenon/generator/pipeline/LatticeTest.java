package dev.tenon.generator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parents of which each extends both of the layer above, and choices of which each case leaves the next one: as many ways lead to the
 * last as two to the power of the layers.
 */
class LatticeTest {
    private static final int LAYERS = 30;

    @TempDir
    Path folder;

    @Test
    void eachParentIsVisitedOnceHoweverManyWaysLeadToIt() throws IOException {
        Files.writeString(folder.resolve("contract.yaml"), contract());
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Map<String, String> sources = assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> Generated.of(spec, "com.example.api", Typing.PRACTICAL).sources());
        String validator = sources.get("com/example/api/model/A0Validator.java");
        long checks =
                validator.lines().filter(line -> line.contains("variant.k0")).count();
        assertEquals(1, checks, validator);
    }

    @Test
    void eachChoiceIsLookedAtOnceHoweverManyCasesLeaveIt() throws IOException {
        StringBuilder choices = new StringBuilder();
        for (int layer = 0; layer < LAYERS; layer++) {
            String next = "allOf: [{$ref: '#/components/schemas/L" + (layer + 1) + "'}]";
            choices.append("    L%d: {type: object, oneOf: [{%2$s, required: [x]}, {%2$s, required: [y]}]}\n"
                    .formatted(layer, next));
        }
        Files.writeString(
                folder.resolve("contract.yaml"),
                """
                openapi: 3.0.3
                info: {title: API, version: '1'}
                paths: {}
                components:
                  schemas:
                    Top: {type: object, properties: {x: {type: string}, y: {type: string}}, oneOf: [{$ref: '#/components/schemas/L0'}, {required: [x]}]}
                """ + choices + "    L" + LAYERS + ": {type: object, minProperties: 1}\n");
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Map<String, String> sources = assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> Generated.of(spec, "com.example.api", Typing.PRACTICAL).sources());
        // No case declares more than the object does, so that it stays one.
        assertTrue(sources.get("com/example/api/model/Top.java").contains("public final class Top extends Model"));
    }

    private static String contract() {
        StringBuilder schemas = new StringBuilder();
        for (int layer = 0; layer < LAYERS; layer++) {
            String own = """
                    {type: object, required: [k%1$d], properties: {k%1$d: {type: string}}, discriminator: {propertyName: k%1$d}}""".formatted(layer);
            String schema = layer == 0 ? own : below(layer - 1, own);
            schemas.append("    A%1$d: %2$s\n    B%1$d: %2$s\n".formatted(layer, schema));
        }
        String last = below(LAYERS - 1, "{type: object, properties: {z: {type: string}}}");
        return """
                openapi: 3.0.3
                info: {title: API, version: '1'}
                paths: {}
                components:
                  schemas:
                """ + schemas + "    Z: " + last + "\n";
    }

    private static String below(int layer, String own) {
        return "{allOf: [{$ref: '#/components/schemas/A%1$d'}, {$ref: '#/components/schemas/B%1$d'}, %2$s]}"
                .formatted(layer, own);
    }
}
