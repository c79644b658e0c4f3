package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choices of choices that share their cases: there are as many schemas as are written, and many more ways to each. */
class SharedCasesTest {
    private static final int LEVELS = 60;
    /** What takes every way by itself never ends; what takes each schema once ends long before, on the slowest machine. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    @TempDir
    Path temporary;

    @Test
    void withAnEnd() {
        assertGenerates("{type: string}", "");
    }

    @Test
    void inACircle() {
        Generation refused = assertTimeoutPreemptively(
                AT_MOST,
                () -> generated(levels() + "{oneOf: [{type: object}, {$ref: '#/components/schemas/A0'}]}", ""));
        assertTrue(refused.files().isEmpty());
    }

    @Test
    void inAParameterAndAForm() {
        assertGenerates(
                "{type: string}",
                "/a: {post: {parameters: [{name: a, in: query, schema: {$ref: '#/components/schemas/A0'}}], requestBody: {content: "
                        + "{multipart/form-data: {schema: {type: object, properties: {a: {$ref: '#/components/schemas/B0'}}}}}}, "
                        + "responses: {'204': {description: Done.}}}}");
    }

    @Test
    void propertiesThatMeetInTooManyWays() {
        String chain = IntStream.range(1, LEVELS)
                .mapToObj(i -> "Q" + i + ": {properties: {a: {$ref: '#/components/schemas/Q" + (i + 1)
                        + "'}, b: {$ref: '#/components/schemas/Q" + (i + 1) + "'}}}, ")
                .collect(Collectors.joining());
        String schemas =
                "Q0: {properties: {a: {allOf: [{$ref: '#/components/schemas/Q0'}, {$ref: '#/components/schemas/Q1'}]}, "
                        + "b: {$ref: '#/components/schemas/Q0'}}}, " + chain + "Q" + LEVELS + ": {type: object}";
        Generation refused = assertTimeoutPreemptively(AT_MOST, () -> generated(schemas, ""));
        assertEquals(
                List.of("too-many-together at 4"),
                refused.diagnostics().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .map(found -> found.id() + " at "
                                + found.location().position().line())
                        .toList());
    }

    @Test
    void writtenInEachOtherWithinACondition() {
        String inner = "{type: string}";
        for (int level = 0; level < LEVELS; level++) {
            inner = "{anyOf: [{minLength: 1}, " + inner + "]}";
        }
        String schema = "A: {type: object, properties: {a: {type: string}}, not: {properties: {a: " + inner + "}}}";
        assertTimeoutPreemptively(
                AT_MOST, () -> assertTrue(generated(schema, "").files().isPresent()));
    }

    private void assertGenerates(String last, String paths) {
        String all = levels() + last;
        assertTimeoutPreemptively(
                AT_MOST, () -> assertTrue(generated(all, paths).files().isPresent()));
    }

    private static String levels() {
        String levels = IntStream.range(0, LEVELS)
                .mapToObj(level ->
                        "A" + level + ": " + choice(level + 1) + ", B" + level + ": " + choice(level + 1) + ", ")
                .collect(Collectors.joining());
        return levels + "B" + LEVELS + ": {type: integer}, A" + LEVELS + ": ";
    }

    private Generation generated(String schemas, String paths) throws IOException {
        String contract = "openapi: 3.1.0\ninfo: {title: Shared, version: '1'}\npaths: {" + paths
                + "}\ncomponents: {schemas: {" + schemas + "}}\n";
        Files.writeString(temporary.resolve("contract.yaml"), contract);
        return new Generator()
                .generate(
                        SpecLocation.of("contract.yaml", temporary, getClass().getClassLoader()),
                        new Settings(
                                "com.example.api",
                                Optional.of("ApiClient"),
                                Optional.empty(),
                                false,
                                Typing.PRACTICAL,
                                true));
    }

    private static String choice(int level) {
        return "{oneOf: [{$ref: '#/components/schemas/A" + level + "'}, {$ref: '#/components/schemas/B" + level
                + "'}]}";
    }
}
