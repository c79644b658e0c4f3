package dev.tenon.generator.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.golden.Compilation;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.SourceFile;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contracts as their owners published them: each generates without an error, its findings are those that are written down here,
 * and its output compiles with warnings as errors. The large ones are compiled with {@code -Dcorpus=all}.
 */
class PublishedContractsTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();
    private static final Path EXPECTED = Path.of("src/test/resources/corpus");
    private static final int COMPILED_ALWAYS = 1_000;

    @TempDir
    Path classes;

    @Test
    void theContractsAreThere() {
        assumeTrue(Files.isDirectory(CORPUS), "no published contracts to generate from: there is no folder " + CORPUS);
    }

    @TestFactory
    Stream<DynamicTest> contracts() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
                    .sorted()
                    .toList();
            return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
        }
    }

    private void check(String name) throws IOException {
        Generation generation = new Generator()
                .generate(
                        SpecLocation.of(name, CORPUS, PublishedContractsTest.class.getClassLoader()),
                        new Settings(
                                "com.example.api",
                                Optional.of("ApiClient"),
                                Optional.empty(),
                                true,
                                Typing.PRACTICAL,
                                false));
        compareFindings(name, generation);
        List<SourceFile> files = generation.files().orElseThrow();
        assertFalse(files.isEmpty());
        if (files.size() <= COMPILED_ALWAYS || "all".equals(System.getProperty("corpus"))) {
            Map<String, String> sources = new LinkedHashMap<>();
            files.forEach(file -> sources.put(file.path(), file.content()));
            Compilation.of(sources, Files.createDirectories(classes.resolve(name)));
        }
    }

    /** How often each kind of finding is met, so that a change shows. */
    private static void compareFindings(String name, Generation generation) throws IOException {
        Map<String, Long> counts = generation.diagnostics().stream()
                .collect(Collectors.groupingBy(PublishedContractsTest::kind, TreeMap::new, Collectors.counting()));
        String actual = counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Path expected = EXPECTED.resolve(name + ".txt");
        if ("update".equals(System.getProperty("goldens"))) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }

    private static String kind(Diagnostic diagnostic) {
        return diagnostic.severity() + " " + diagnostic.id();
    }
}
