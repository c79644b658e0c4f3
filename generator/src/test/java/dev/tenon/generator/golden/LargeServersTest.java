package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many servers, of the contract and of its operations: the time grows with their number, not with its square. */
class LargeServersTest {
    private static final int OF_THE_CONTRACT = 6000;
    private static final int OPERATIONS = 3000;

    @TempDir
    Path temporary;

    @Test
    void thousandsOfServers() throws Exception {
        String contract = "openapi: 3.0.3\ninfo: {title: Large, version: '1'}\nservers:\n"
                + lines(OF_THE_CONTRACT, "  - {url: 'https://api%1$d.example.com/{v}', variables: {v: {default: a}}}\n")
                + "paths:\n"
                + lines(OPERATIONS, """
                          /things/%1$d:
                            get:
                              operationId: get%1$d
                              servers: [{url: 'https://a%1$d.example.com/'}, {url: 'https://b%1$d.example.com/'}]
                              responses: {'204': {description: Done.}}
                        """);
        Files.writeString(temporary.resolve("contract.yaml"), contract);
        SpecLocation spec =
                SpecLocation.of("contract.yaml", temporary, getClass().getClassLoader());
        Settings settings = new Settings(
                "com.example.api", Optional.of("ApiClient"), Optional.empty(), false, Typing.PRACTICAL, true);
        Generation generation = assertTimeout(Duration.ofSeconds(30), () -> new Generator().generate(spec, settings));
        String servers = generation.files().orElseThrow().stream()
                .filter(file -> file.path().endsWith("/ApiServers.java"))
                .findFirst()
                .orElseThrow()
                .content();
        assertEquals(
                OF_THE_CONTRACT + 2 * OPERATIONS,
                servers.lines().filter(line -> line.endsWith("() {")).count());
    }

    @Test
    void moreVariablesAndValuesThanJavaHasRoomFor() throws Exception {
        String contract = "openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths: {}\nservers:\n"
                + "  - {url: 'https://example.com/" + lines(300, "{v%1$d}") + "', variables: {"
                + lines(300, "v%1$d: {default: a}, ") + "}}\n"
                + "  - {url: 'https://{v}.example.com', variables: {v: {default: a1, enum: [" + lines(3000, "a%1$d, ")
                + "]}}}\n";
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
        assertEquals(
                List.of(
                        "the server has more variables than the 250 that a method takes; it is left out",
                        "the variable 'v' has 3000 values, and an enumeration has room for 2000; it is a text"),
                generation.diagnostics().stream().map(Diagnostic::message).toList());
        Map<String, String> files = new LinkedHashMap<>();
        generation.files().orElseThrow().forEach(source -> files.put(source.path(), source.content()));
        try (URLClassLoader loader = Compilation.of(files, temporary).loader()) {
            Class<?> servers = loader.loadClass("com.example.api.ApiServers");
            assertEquals(
                    URI.create("https://b.example.com"),
                    servers.getMethod("vExampleCom", String.class).invoke(null, "b"));
        }
    }

    private static String lines(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
