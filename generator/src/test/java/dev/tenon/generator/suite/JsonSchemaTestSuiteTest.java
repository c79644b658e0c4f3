package dev.tenon.generator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.matching.Proofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The official test suite through the generator: every group's schema is put into a contract, generated and compiled, and every
 * instance is decoded and validated. A sample of the groups, unless all proofs are asked for.
 */
class JsonSchemaTestSuiteTest {
    private static final int ONE_OF = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"draft2020-12", "draft4"})
    void answersAreThoseOfTheSuite(String draft) throws IOException {
        assumeTrue(Files.isDirectory(Suite.TESTS), "the JSON Schema Test Suite is not at " + Suite.TESTS);
        List<SuiteGroup> groups = Suite.groups(draft);
        List<SuiteGroup> chosen = Proofs.WHOLE
                ? groups
                : IntStream.range(0, groups.size())
                        .filter(i -> i % ONE_OF == 0)
                        .mapToObj(groups::get)
                        .toList();
        SuiteFigures figures = new SuiteRun(folder).run(chosen);
        Proofs.tell("JSON Schema Test Suite, " + draft + ", " + chosen.size() + " of " + groups.size() + " groups\n"
                + figures);
        assertEquals("", String.join("\n", figures.wrong()));
        assertTrue(figures.required() >= 95, figures::toString);
        assertTrue(figures.optional() >= 90, figures::toString);
    }
}
