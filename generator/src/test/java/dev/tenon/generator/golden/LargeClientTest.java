package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    @TempDir
    Path temporary;

    @Test
    void thousandsOfOperations() throws Exception {
        String contract = "openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n"
                + paths("Thing", TAGGED, "tags: [things], ")
                + paths("Other", UNTAGGED, "")
                + "components: {schemas: {Problem: {type: object, properties: {text: {type: string}}}}}\n";
        Files.writeString(temporary.resolve("contract.yaml"), contract);
        Generation generation = new Generator()
                .generate(
                        SpecLocation.of("contract.yaml", temporary, getClass().getClassLoader()),
                        new Settings(
                                "com.example.api",
                                Optional.of("ApiClient"),
                                Optional.empty(),
                                false,
                                Typing.PRACTICAL,
                                true));
        Map<String, String> files = new LinkedHashMap<>();
        generation.files().orElseThrow().forEach(source -> files.put(source.path(), source.content()));
        try (URLClassLoader loader = Compilation.of(files, temporary).loader()) {
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

    private static String paths(String name, int count, String tags) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  /" + name + "/" + i + ": {get: {" + tags + "operationId: get" + name + i
                        + ", parameters: [{name: limit, in: query, schema: {type: integer}}], responses: {'200': "
                        + "{description: OK, content: {application/json: {schema: {type: string}}}}, '404': {description: None., content: "
                        + "{application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}}}\n")
                .collect(Collectors.joining());
    }
}
