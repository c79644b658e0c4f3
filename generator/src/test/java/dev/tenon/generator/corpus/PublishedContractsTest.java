package dev.tenon.generator.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.calls.PublishedCalls;
import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.golden.Compilation;
import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * its output compiles with warnings as errors, and calls of every operation are valid. The large ones are compiled, and called, if
 * all proofs are asked for. A table of figures is printed at the end.
 */
class PublishedContractsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/corpus");
    private static final int COMPILED_ALWAYS = 1_000;
    private static final Settings AS_USERS_HAVE_IT =
            new Settings("com.example.api", Optional.of("ApiClient"), Optional.empty(), true, Typing.PRACTICAL, false);

    private static final List<Figures> figures = new ArrayList<>();

    @TempDir
    Path temporary;

    @Test
    void theContractsAreThere() {
        assumeTrue(Corpus.isThere(), Corpus::missing);
    }

    @TestFactory
    Stream<DynamicTest> contracts() throws IOException {
        return Corpus.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private void check(String name) throws Exception {
        long start = System.nanoTime();
        Generated published = Generated.of(
                SpecLocation.of(name, Corpus.FOLDER, PublishedContractsTest.class.getClassLoader()), AS_USERS_HAVE_IT);
        long generated = System.nanoTime();
        assertEquals("", errors(published.diagnostics()), name);
        compareFindings(name, published.diagnostics());
        Map<String, String> sources = published.sources();
        assertFalse(sources.isEmpty());
        Optional<Double> compiling = Optional.empty();
        if (sources.size() <= COMPILED_ALWAYS || Corpus.isWhole()) {
            Path folder = Files.createDirectories(temporary.resolve(Corpus.flat(name)));
            try (URLClassLoader loader = Compilation.of(sources, folder).loader()) {
                compiling = Optional.of((System.nanoTime() - generated) / 1e9);
                if (Corpus.tried().contains(name)) {
                    PublishedCalls.check(
                            name,
                            published.parsed().orElseThrow(),
                            published.api().orElseThrow(),
                            loader,
                            folder);
                }
            }
        }
        figures.add(new Figures(
                name,
                published.diagnostics(),
                sources.size(),
                sources.values().stream()
                        .mapToLong(text -> text.lines().count())
                        .sum(),
                (generated - start) / 1e9,
                compiling));
    }

    private static String errors(List<Diagnostic> findings) {
        return findings.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(DiagnosticFormatter::format)
                .collect(Collectors.joining());
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

    /** Every finding by kind and place, so that a change shows. */
    private static void compareFindings(String name, List<Diagnostic> findings) throws IOException {
        Optional<Path> writtenDown = Corpus.writtenDown(EXPECTED, name + ".txt");
        if (writtenDown.isEmpty()) {
            return;
        }
        String actual = findings.stream()
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
