package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * As {@link ContractMatchingTest}, for every schema of published contracts, and for the examples that they give. Exceptions stand
 * in {@code src/test/resources/corpus/*.differences.txt} and {@code *.examples.txt}, each with its reason. Of the small contracts
 * and with few instances, unless all proofs are asked for. Two classes take half of the work each, so that two processes can.
 */
abstract class CorpusMatching {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/corpus");
    private static final int INSTANCES = Matching.instances(20);

    /** With {@code -Dcorpus.every=10}, verdicts are compared for every tenth schema. */
    private static final int ONE_OF = Integer.getInteger("corpus.every", 1);

    @TempDir
    Path temporary;

    private final int half;

    /** @param half 0 or 1 */
    CorpusMatching(int half) {
        this.half = half;
    }

    @TestFactory
    Stream<DynamicTest> contracts() throws IOException {
        return Corpus.half(half).stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    /** Both at once: to generate and to compile takes most of the time. */
    private void check(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(Corpus.flat(name)));
        try (CorpusSubject contract = new CorpusSubject(name, folder)) {
            Executable examples = () -> examplesAreRight(name, contract);
            Executable verdicts = () -> verdictsAreEqual(name, contract);
            assertAll(name, examples, verdicts);
        }
    }

    private static void examplesAreRight(String name, CorpusSubject contract) throws IOException {
        CorpusExamples examples = new CorpusExamples(contract);
        List<String> unexplained =
                Exceptions.unexplained(Corpus.writtenDown(EXCEPTIONS, name + ".examples.txt"), examples.different());
        Proofs.tell("examples of %s: %s, %d unexplained".formatted(name, examples.figures(), unexplained.size()));
        assertEquals("", String.join("\n", unexplained));
    }

    private static void verdictsAreEqual(String name, CorpusSubject contract) throws IOException {
        List<String> all = List.copyOf(contract.schemas());
        List<String> schemas = IntStream.range(0, all.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(all::get)
                .toList();
        Matching matching = new Matching(contract.understood(), contract.subject())
                .asProperties()
                .compare(schemas, INSTANCES);
        List<String> unexplained = Exceptions.unexplained(
                Corpus.writtenDown(EXCEPTIONS, name + ".differences.txt"), matching.differences());
        Files.write(Path.of("target", Corpus.flat(name) + ".differences.txt"), unexplained);
        int right = matching.accepted().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Proofs.tell("verdicts of %s: %d schemas, %d instances, %d right, %d unexplained differences, lenient: %s"
                .formatted(
                        name,
                        schemas.size(),
                        schemas.size() * INSTANCES,
                        right,
                        unexplained.size(),
                        matching.leniencies()));
        assertEquals("", String.join("\n", unexplained));
    }
}
