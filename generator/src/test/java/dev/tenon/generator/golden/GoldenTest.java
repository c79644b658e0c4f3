package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/resources/goldens} is a case; see {@link GoldenCase}. {@code -Dgoldens=update} rewrites what is
 * expected.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/goldens");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> new GoldenCase(folder).check(Files.createTempDirectory(temporary, "case"))));
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            assertTrue(folders.size() > 10, "the cases were not found in " + CASES.toAbsolutePath());
            return folders;
        }
    }
}
