package dev.tenon.generator.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.ReportedGeneration;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.write.ManifestStore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation in a real process of its own. */
final class ForkTest {
    private static final long ENOUGH = 256L << 20;

    @TempDir
    Path folder;

    @Test
    void theProcessGeneratesAndSaysWhatTheOwnProcessWould() throws Exception {
        String contract = contract().replace("type: string}", "type: string, format: datetime}");

        Report here = ReportedGeneration.run(request(contract, "here"));
        Report there = new Fork(classPath(), ENOUGH).run(request(contract, "there"));

        assertEquals(Optional.empty(), there.failure());
        assertEquals(here.lines(), visible(there));
        assertTrue(here.lines().size() > 1, here::toString);
        assertEquals(files("here"), files("there"));
    }

    @Test
    void aWrongContractIsReportedAsInTheOwnProcess() throws Exception {
        String contract = contract().replace("type: string}", "type: \"stri\\\\n\"}");

        Report here = ReportedGeneration.run(request(contract, "here"));
        Report there = new Fork(classPath(), ENOUGH).run(request(contract, "there"));

        assertTrue(here.failure().isPresent(), here::toString);
        assertEquals(here.failure(), there.failure());
        assertEquals(here.lines(), visible(there));
    }

    @Test
    void aFolderThatCannotBeWrittenIsReportedAsInTheOwnProcess() throws Exception {
        GenerationRequest request = request(contract(), "here");
        Files.writeString(folder.resolve("here"), "a file");

        Optional<String> here = ReportedGeneration.run(request).failure();

        assertTrue(here.orElse("").startsWith("Cannot generate into "), here::toString);
        assertEquals(here, new Fork(classPath(), ENOUGH).run(request).failure());
    }

    @Test
    void aContractThatTakesAllMemoryEndsTheProcessAlone() throws Exception {
        String contract = contract().replace("title: Pets", "title: " + "P".repeat(4 << 20));

        Report report = new Fork(classPath(), 8L << 20).run(request(contract, "out"));

        String failure = report.failure().orElse("");
        assertTrue(failure.startsWith("Nothing generated: 8 MB of memory are not enough for the contract"), failure);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aMistakeIsShownWithItsStackTrace() throws Exception {
        String missing = String.valueOf(getClass().getResource("/com/palantir/javapoet/TypeSpec.class"));
        List<Path> incomplete = classPath().stream()
                .filter(part -> !missing.contains(part.toUri().getPath()))
                .toList();

        Report report = new Fork(incomplete, ENOUGH).run(request(contract(), "out"));

        assertEquals(
                Optional.of("A mistake in Tenon; please report it with the lines above and the contract"),
                report.failure());
        assertTrue(
                report.lines().stream()
                        .anyMatch(line -> line.level() == Report.Level.ERROR
                                && line.text().contains("dev.tenon.generator")),
                report::toString);
    }

    @Test
    void aProcessThatCannotStartNamesTheWayOut() throws Exception {
        Report report = new Fork(List.of(folder), ENOUGH).run(request(contract(), "out"));

        assertEquals(
                Optional.of("Nothing generated: the process that generates has ended with code 1; "
                        + "with -Dtenon.fork=false Tenon generates in the process of Maven"),
                report.failure());
        assertTrue(report.lines().get(0).text().contains("ForkedGeneration"), report::toString);
    }

    @Test
    void whatTheJvmSaysOfItsOptionsIsShown() throws Exception {
        Report report = new Fork(classPath(), 1).run(request(contract(), "out"));

        assertTrue(report.failure().isPresent());
        assertTrue(
                report.lines().stream()
                        .anyMatch(line -> line.level() == Report.Level.ERROR
                                && line.text().contains("maximum heap")),
                report::toString);
    }

    private static String contract() {
        return """
            openapi: 3.0.3
            info: {title: Pets, version: "1"}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string}
            """;
    }

    private GenerationRequest request(String contract, String output) throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), contract);
        Path to = folder.resolve(output);
        return new GenerationRequest(
                SpecLocation.of("pets.yaml", folder, getClass().getClassLoader()),
                new Settings("com.example.pets", Optional.empty(), Optional.empty(), true, Typing.PRACTICAL, false),
                "fingerprint",
                to,
                Optional.empty(),
                ManifestStore.of(Optional.empty(), to, "api"),
                false);
    }

    private SortedMap<String, String> files(String output) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(output))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.resolve(output).relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** What a user sees without asking for more. */
    private static List<Report.Line> visible(Report report) {
        return report.lines().stream()
                .filter(line -> line.level() != Report.Level.DEBUG)
                .toList();
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
