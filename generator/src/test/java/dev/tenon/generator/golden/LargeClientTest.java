package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.http.RequestValidationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More operations than one class can hold (JVMS §4.1), and than one class can be an answer of: the client and its groups have them all
 * the same.
 */
class LargeClientTest {
    private static final int TAGGED = 2000;
    private static final int UNTAGGED = 500;

    private static final String DONE = "responses: {'204': {description: Done.}}";
    private static final String TEXTS = "{type: array, minItems: 1, maxItems: 9, uniqueItems: true, "
            + "items: {type: string, minLength: 2, maxLength: 9, pattern: '^[a-z]+(x|y)$', format: uri}}";

    @TempDir
    Path temporary;

    @Test
    void thousandsOfOperations() throws Exception {
        String contract = "openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n"
                + paths("Thing", TAGGED, "tags: [things], ")
                + paths("Other", UNTAGGED, "")
                + "components: {schemas: {Problem: {type: object, properties: {text: {type: string}}}}}\n";
        try (URLClassLoader loader = compiled(generate(contract))) {
            Class<?> client = loader.loadClass("com.example.api.ApiClient");
            Class<?> things = client.getMethod("things").getReturnType();
            for (int i = 0; i < TAGGED; i++) {
                assertEquals(String.class, things.getMethod("getThing" + i).getReturnType());
            }
            Class<?> undocumented = loader.loadClass("com.example.api.UndocumentedResponse");
            Class<?> others = loader.loadClass("com.example.api.Undocumented2Response");
            assertEquals(TAGGED + UNTAGGED, undocumented.getInterfaces().length + others.getInterfaces().length);
            Class<?> missing = loader.loadClass("com.example.api.NotFoundWithProblemResponse");
            Class<?> further = loader.loadClass("com.example.api.NotFoundWithProblem2Response");
            assertEquals(TAGGED + UNTAGGED, missing.getInterfaces().length + further.getInterfaces().length);
            for (int i = 0; i < UNTAGGED; i++) {
                assertEquals(String.class, client.getMethod("getOther" + i).getReturnType());
            }
        }
    }

    private Generation generate(String contract) throws Exception {
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

    private URLClassLoader compiled(Generation generation) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        generation.files().orElseThrow().forEach(source -> files.put(source.path(), source.content()));
        return Compilation.of(files, temporary).loader();
    }

    @Test
    void hundredsOfParametersAndParts() throws Exception {
        Generation generation = generate("openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n"
                + "  /things:\n    get: {operationId: find, parameters: [" + parameters(400) + "], " + DONE + "}\n"
                + "    put: {operationId: replace, parameters: [" + parameters(300) + "], requestBody: {content: {"
                + "multipart/form-data: {schema: {type: object, properties: {" + properties() + "}}}, "
                + "text/plain: {schema: {type: string, minLength: 2}}}}, " + DONE + "}\n"
                + "    post: {operationId: most, parameters: [" + parameters(2000) + "], " + DONE + "}\n");
        assertEquals(
                List.of("'most' has 2000 parameters, more than a method of Java has room to set; the operation is left"
                        + " out"),
                generation.diagnostics().stream().map(Diagnostic::message).toList());
        try (URLClassLoader loader = compiled(generation)) {
            assertRefused("/query/p399/0", loader, "find", options(loader, "FindOptions", "p399"));
            Object parts = options(loader, "ReplaceParts", "p299");
            assertRefused("/body/p299/0", loader, "replace", parts, options(loader, "ReplaceOptions", "p1"));
            assertRefused("/query/p1/0", loader, "replace", parts, options(loader, "ReplaceOptions", "p1"));
            assertRefused("/query/p298/0", loader, "replaceText", "ab", options(loader, "ReplaceOptions", "p298"));
        }
    }

    /** Options or parts of which one is a list with an item that is too short. */
    private static Object options(URLClassLoader loader, String type, String member) throws Exception {
        Object builder =
                loader.loadClass("com.example.api." + type).getMethod("builder").invoke(null);
        builder.getClass().getMethod(member, List.class).invoke(builder, List.of("x"));
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static void assertRefused(String pointer, URLClassLoader loader, String method, Object... arguments)
            throws Exception {
        Object builder = loader.loadClass("com.example.api.ApiClient")
                .getMethod("builder")
                .invoke(null);
        builder.getClass().getMethod("endpoint", URI.class).invoke(builder, URI.create("http://localhost:9"));
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        try (AutoCloseable client =
                (AutoCloseable) builder.getClass().getMethod("build").invoke(builder)) {
            Method called = client.getClass().getMethod(method, types);
            InvocationTargetException thrown =
                    assertThrows(InvocationTargetException.class, () -> called.invoke(client, arguments));
            RequestValidationException refused = assertInstanceOf(RequestValidationException.class, thrown.getCause());
            assertTrue(
                    refused.violations().asList().stream()
                            .anyMatch(found -> found.pointer().equals(pointer)),
                    refused.getMessage());
        }
    }

    private static String parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{name: p" + i + ", in: query, schema: " + TEXTS + "}")
                .collect(Collectors.joining(", "));
    }

    private static String properties() {
        return IntStream.range(0, 300).mapToObj(i -> "p" + i + ": " + TEXTS).collect(Collectors.joining(", "));
    }

    private static String paths(String name, int count, String tags) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  /" + name + "/" + i + ": {get: {" + tags + "operationId: get" + name + i
                        + ", parameters: [{name: limit, in: query, schema: {type: integer}}], responses: {'200': "
                        + "{description: OK, content: {application/json: {schema: {type: string}}}}, '404': {description: None., content: "
                        + "{application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}}}\n")
                .collect(Collectors.joining());
    }
}
