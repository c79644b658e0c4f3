package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private static String lines(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
