package dev.tenon.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.corpus.Corpus;
import dev.tenon.generator.source.Node;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real contracts, as their owners published them. */
class CorpusTest {
    @Test
    void theCorpusIsThere() {
        assumeTrue(Corpus.isThere(), Corpus::missing);
    }

    @TestFactory
    Stream<DynamicTest> isReadWithoutAnError() throws IOException {
        return Corpus.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> read(name)));
    }

    private static void read(String name) {
        Reading reading = Reading.of(Corpus.FOLDER, name);

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
