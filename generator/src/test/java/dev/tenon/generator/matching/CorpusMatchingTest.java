package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * As {@link ContractMatchingTest}, for every schema of published contracts. Exceptions stand in
 * {@code src/test/resources/corpus/*.differences.txt}, each with its reason. Of the small contracts and with few instances, unless
 * all proofs are asked for.
 */
class CorpusMatchingTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/corpus");
    private static final int INSTANCES = Matching.instances(Proofs.WHOLE ? 60 : 20);

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> contracts() throws IOException {
        return CorpusContract.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> verdictsAreEqual(name)));
    }

    private void verdictsAreEqual(String name) throws IOException {
        CorpusContract contract = new CorpusContract(name);
        List<String> pointers = new CorpusSchemas(contract.written())
                .withExamples().keySet().stream()
                        .filter(pointer -> !isCase(pointer))
                        .collect(Collectors.toList());
        Path folder = Files.createDirectories(temporary.resolve(name));
        CorpusContract.Classes classes = contract.classes(pointers, folder);
        JsonNode understood = contract.asUnderstood(classes.generated().diagnostics());
        try (Subject subject = new Subject(classes.asked(), classes.generated().sources(), Map.of(), folder)) {
            Matching matching = new Matching(understood, subject).asProperties().compare(INSTANCES);
            List<String> unexplained =
                    Exceptions.unexplained(EXCEPTIONS.resolve(name + ".differences.txt"), matching.differences());
            int right = matching.accepted().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            Proofs.tell("verdicts of %s: %d schemas, %d instances, %d right, %d unexplained differences, lenient: %s"
                    .formatted(
                            name,
                            pointers.size(),
                            pointers.size() * INSTANCES,
                            right,
                            unexplained.size(),
                            matching.leniencies()));
            assertEquals("", String.join("\n", unexplained));
        }
    }

    /** A case of a choice is more than what stands at its place. */
    private static boolean isCase(String pointer) {
        String[] tokens = pointer.split("/");
        String keyword = tokens[tokens.length - 2];
        return keyword.equals("oneOf") || keyword.equals("anyOf");
    }
}
