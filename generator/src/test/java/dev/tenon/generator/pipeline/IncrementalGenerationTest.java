package dev.tenon.generator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.write.ManifestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the stages run again, and when they need not. */
final class IncrementalGenerationTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info:
          title: Pets
          version: "1"
        servers:
          - url: https://pets.example.com
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              properties:
                name:
                  type: string
        """;

    @TempDir
    Path root;

    private Path folder = Path.of("");
    private Settings settings =
            new Settings("com.example.pets", Optional.empty(), Optional.empty(), true, Typing.PRACTICAL, false);
    private boolean force;
    private boolean failOnWarnings;

    @BeforeEach
    void aContractThatWasGenerated() throws IOException {
        folder = root.resolve("project");
        write("pets.yaml", CONTRACT);
        write("code/Generator.class", "1");
        Outcome.Generated first = assertInstanceOf(Outcome.Generated.class, run());
        assertEquals(first.files(), first.result().written());
        assertTrue(first.files() > 0);
    }

    @Test
    void nothingHasChanged() throws IOException {
        Outcome.UpToDate outcome = assertInstanceOf(Outcome.UpToDate.class, run());

        assertEquals("Pets", outcome.facts().title());
        assertEquals("1", outcome.facts().version());
        assertEquals(64, outcome.facts().sha256().length());
        assertEquals(
                Optional.of(outcome.facts()),
                IncrementalGeneration.lastFacts(request().manifests()));
    }

    @Test
    void theContractHasChanged() throws IOException {
        write("pets.yaml", CONTRACT.replace("version: \"1\"", "version: \"2\""));

        assertEquals(
                "2", assertInstanceOf(Outcome.Generated.class, run()).facts().version());
    }

    @Test
    void aCommentHasChangedButNotTheCode() throws IOException {
        write("pets.yaml", CONTRACT + "# a comment\n");

        Outcome.Generated outcome = assertInstanceOf(Outcome.Generated.class, run());

        assertEquals(0, outcome.result().written());
        assertInstanceOf(Outcome.UpToDate.class, run());
    }

    @Test
    void aSettingHasChanged() throws IOException {
        settings = new Settings("com.example.cats", Optional.empty(), Optional.empty(), true, Typing.PRACTICAL, false);

        Outcome.Generated outcome = assertInstanceOf(Outcome.Generated.class, run());

        assertTrue(outcome.result().removed().stream().anyMatch(path -> path.startsWith("com/example/pets/")));
        assertInstanceOf(Outcome.UpToDate.class, run());
    }

    @Test
    void eachSettingCounts() throws IOException {
        Optional<Path> templates = Optional.of(folder.resolve("templates"));
        write("templates/own.mustache", "1");
        List<Settings> changes = List.of(
                new Settings("com.cats", Optional.empty(), Optional.empty(), true, Typing.PRACTICAL, false),
                new Settings("com.cats", Optional.of("Cats"), Optional.empty(), true, Typing.PRACTICAL, false),
                new Settings("com.cats", Optional.of("Cats"), templates, true, Typing.PRACTICAL, false),
                new Settings("com.cats", Optional.of("Cats"), templates, false, Typing.PRACTICAL, false),
                new Settings("com.cats", Optional.of("Cats"), templates, false, Typing.EXACT, false),
                new Settings("com.cats", Optional.of("Cats"), templates, false, Typing.EXACT, true));
        assertEquals(Settings.class.getRecordComponents().length, changes.size());

        for (Settings change : changes) {
            settings = change;
            assertInstanceOf(Outcome.Generated.class, run(), change::toString);
            assertInstanceOf(Outcome.UpToDate.class, run(), change::toString);
        }
    }

    @Test
    void theCodeOfTheGeneratorHasChanged() throws IOException {
        write("code/Generator.class", "2");

        assertInstanceOf(Outcome.Generated.class, run());
    }

    @Test
    void aTemplateOfTheUserHasChanged() throws IOException {
        write("templates/own.mustache", "1");
        settings = new Settings(
                settings.basePackage(),
                Optional.empty(),
                Optional.of(folder.resolve("templates")),
                true,
                Typing.PRACTICAL,
                false);
        assertInstanceOf(Outcome.Generated.class, run());
        assertInstanceOf(Outcome.UpToDate.class, run());

        write("templates/own.mustache", "2");

        assertInstanceOf(Outcome.Generated.class, run());
    }

    @Test
    void anOutputIsMissing() throws IOException {
        Files.delete(folder.resolve("target/out/com/example/pets/model/Pet.java"));

        assertEquals(
                1, assertInstanceOf(Outcome.Generated.class, run()).result().written());
    }

    @Test
    void theUserForcesIt() throws IOException {
        force = true;

        assertEquals(
                0, assertInstanceOf(Outcome.Generated.class, run()).result().written());
    }

    @Test
    void warningsFailIfAskedToButNotesDoNot() throws IOException {
        failOnWarnings = true;
        write("pets.yaml", CONTRACT.replace("      type: object\n", ""));
        Outcome.Generated noted = assertInstanceOf(Outcome.Generated.class, run());
        assertEquals(
                List.of(Severity.NOTE),
                noted.warnings().stream().map(Diagnostic::severity).toList());

        write("pets.yaml", CONTRACT.replace("type: string", "type: string\n          format: datetime"));
        assertInstanceOf(Outcome.Rejected.class, run());
    }

    @Test
    void aWrongContractChangesNothing() throws IOException {
        write("pets.yaml", "openapi: 3.0.3\ninfo: [");
        Outcome.Rejected outcome = assertInstanceOf(Outcome.Rejected.class, run());
        assertTrue(!outcome.diagnostics().isEmpty());
        assertInstanceOf(Outcome.Rejected.class, run(), "again");

        write("pets.yaml", CONTRACT);

        assertInstanceOf(Outcome.UpToDate.class, run());
    }

    @Test
    void aCopyOfTheProjectIsUpToDateToo() throws IOException {
        Path copy = root.resolve("copy");
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
        assertInstanceOf(Outcome.UpToDate.class, run(copy));
        Files.writeString(copy.resolve("pets.yaml"), CONTRACT + "# a comment\n");
        assertInstanceOf(Outcome.Generated.class, run(copy));
        assertInstanceOf(Outcome.UpToDate.class, run());
    }

    private Outcome run() throws IOException {
        return run(folder);
    }

    private Outcome run(Path project) throws IOException {
        GenerationRequest request = request(project);
        Optional<Outcome> upToDate = force ? Optional.empty() : IncrementalGeneration.upToDate(request);
        return upToDate.isPresent() ? upToDate.get() : new IncrementalGeneration(new Generator()).generate(request);
    }

    private GenerationRequest request() throws IOException {
        return request(folder);
    }

    private GenerationRequest request(Path project) throws IOException {
        Path output = project.resolve("target/out");
        return new GenerationRequest(
                SpecLocation.of("pets.yaml", project, getClass().getClassLoader()),
                settings,
                RequestFingerprint.of("pets.yaml", settings, failOnWarnings, List.of(project.resolve("code"))),
                output,
                Optional.empty(),
                ManifestStore.of(Optional.of(project.resolve("target")), output, "api"),
                failOnWarnings);
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }
}
