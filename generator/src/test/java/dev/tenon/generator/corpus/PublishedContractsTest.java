package dev.tenon.generator.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.diagnostic.Severity;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contracts as their owners published them: each generates without an error, its findings are those that are written down here,
 * and its output compiles with warnings as errors. The large ones are compiled if all proofs are asked for. A table of
 * figures is printed at the end.
 */
class PublishedContractsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/corpus");
    private static final int COMPILED_ALWAYS = 1_000;

    private static final List<Figures> figures = new ArrayList<>();

    @TempDir
    Path classes;

    @Test
    void theContractsAreThere() {
        assumeTrue(Corpus.isThere(), Corpus::missing);
    }

    @TestFactory
    Stream<DynamicTest> contracts() throws IOException {
        return Corpus.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private void check(String name) throws IOException {
        long start = System.nanoTime();
        Generation generation = new Generator()
                .generate(
                        SpecLocation.of(name, Corpus.FOLDER, PublishedContractsTest.class.getClassLoader()),
                        new Settings(
                                "com.example.api",
                                Optional.of("ApiClient"),
                                Optional.empty(),
                                true,
                                Typing.PRACTICAL,
                                false));
        long generated = System.nanoTime();
        compareFindings(name, generation);
        List<SourceFile> files = generation.files().orElseThrow();
        assertFalse(files.isEmpty());
        boolean compiled = files.size() <= COMPILED_ALWAYS || Corpus.isWhole();
        if (compiled) {
            Map<String, String> sources = new LinkedHashMap<>();
            files.forEach(file -> sources.put(file.path(), file.content()));
            Compilation.of(sources, Files.createDirectories(classes.resolve(Corpus.flat(name))));
        }
        long end = System.nanoTime();
        figures.add(new Figures(
                name,
                generation.diagnostics(),
                files.size(),
                files.stream().mapToLong(file -> file.content().lines().count()).sum(),
                (generated - start) / 1e9,
                compiled ? Optional.of((end - generated) / 1e9) : Optional.empty()));
    }

    /** What the test found of a contract, for people: nothing of it is asserted. */
    private record Figures(
            String name,
            List<Diagnostic> findings,
            int files,
            long lines,
            double generating,
            Optional<Double> compiling) {
        static final String HEAD = "%-32s %6s %6s %10s %6s %8s %7s %7s%n"
                .formatted("contract", "notes", "warn.", "JsonValue", "files", "lines", "gen. s", "javac s");

        String row() {
            return "%-32s %6d %6d %10d %6d %8d %7.1f %7s%n"
                    .formatted(
                            name,
                            count(Severity.NOTE, id -> true),
                            count(Severity.WARNING, id -> true),
                            count(Severity.WARNING, Set.of("carried-as-json", "missing-items")::contains),
                            files,
                            lines,
                            generating,
                            compiling.map("%.1f"::formatted).orElse("-"));
        }

        private long count(Severity severity, Predicate<String> ids) {
            return findings.stream()
                    .filter(found -> found.severity() == severity && ids.test(found.id()))
                    .count();
        }
    }

    @AfterAll
    static void printFigures() {
        if (!figures.isEmpty()) {
            StringBuilder table = new StringBuilder(Figures.HEAD);
            figures.forEach(row -> table.append(row.row()));
            System.out.println(table);
        }
    }

    /** Every finding by kind and place, so that a change shows; of contracts of which nothing is written down, the errors. */
    private static void compareFindings(String name, Generation generation) throws IOException {
        Optional<Path> writtenDown = Corpus.writtenDown(EXPECTED, name + ".txt");
        if (writtenDown.isEmpty()) {
            List<Diagnostic> errors = generation.diagnostics().stream()
                    .filter(found -> found.severity() == Severity.ERROR)
                    .toList();
            assertEquals("", errors.stream().map(DiagnosticFormatter::format).collect(Collectors.joining()), name);
            return;
        }
        String actual = generation.diagnostics().stream()
                .map(found -> found.severity() + " " + found.id() + " "
                        + found.location().pointer() + "\n")
                .collect(Collectors.joining());
        Path expected = writtenDown.get();
        if ("update".equals(System.getProperty("goldens"))) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }
}
