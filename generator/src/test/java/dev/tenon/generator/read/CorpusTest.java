package dev.tenon.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.source.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real contracts, as their owners published them. */
class CorpusTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();

    @Test
    void theCorpusIsThere() {
        assumeTrue(Files.isDirectory(CORPUS), () -> "no published contracts to read: there is no folder " + CORPUS);
    }

    @TestFactory
    Stream<DynamicTest> isReadWithoutAnError() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<String> contracts = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
                    .sorted()
                    .toList();
            return contracts.stream().map(name -> DynamicTest.dynamicTest(name, () -> read(name)));
        }
    }

    private static void read(String name) {
        Reading reading = Reading.of(CORPUS, name);

        assertEquals(
                List.of(),
                reading.lines().stream()
                        .filter(line -> line.startsWith("error"))
                        .toList());
        ParsedSpec spec = reading.parsed().orElseThrow();
        int inTree = spec.root().get("paths").map(CorpusTest::size).orElse(0);
        int inModel =
                spec.model().getPaths() == null ? 0 : spec.model().getPaths().size();
        assertEquals(inTree, inModel);
        if (inTree > 0) {
            // A reference that was not followed would leave an operation without responses.
            assertTrue(spec.model().getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getResponses().values().stream())
                    .allMatch(response -> response.get$ref() == null));
        }
    }

    private static int size(Node paths) {
        return (int) ((Node.ObjectNode) paths)
                .members().keySet().stream()
                        .filter(key -> !key.startsWith("x-"))
                        .count();
    }
}
