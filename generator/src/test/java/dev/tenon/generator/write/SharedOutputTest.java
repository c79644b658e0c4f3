package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several executions of one project that write to one folder, and the goal called by hand. */
final class SharedOutputTest {
    @TempDir
    Path folder;

    @Test
    void eachExecutionRemovesItsOwnFilesOnly() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("pets", Map.of("pets/Pet.java", "pet"));
        project.writeAll("shop", Map.of("shop/Shop.java", "shop", "shop/Till.java", "till"));

        assertEquals(
                List.of("shop/Till.java"),
                project.writeAll("shop", Map.of("shop/Shop.java", "shop")).removed());
        assertEquals(
                List.of(),
                project.writeAll("pets", Map.of("pets/Pet.java", "pet")).removed());
        assertEquals(Set.of("pets/", "pets/Pet.java", "shop/", "shop/Shop.java"), project.tree());
    }

    @Test
    void aFileThatTwoProduceStaysUntilNeitherDoes() throws IOException {
        Workspace project = new Workspace(folder);
        project.put(project.classes(), "p/Both.class", "");
        project.writeAll("pets", Map.of("p/Both.java", "both"));
        project.writeAll("shop", Map.of("p/Both.java", "both"));

        assertEquals(List.of(), project.writeAll("pets", Map.of()).removed());
        assertEquals("both", project.read("p/Both.java"));
        assertTrue(Files.exists(project.classes().resolve("p/Both.class")));
        assertEquals(List.of("p/Both.java"), project.writeAll("shop", Map.of()).removed());
        assertEquals(Set.of(), project.tree());
        assertFalse(Files.exists(project.classes().resolve("p/Both.class")));
    }

    @Test
    void twoExecutionsThatDisagreeAboutAFileAreToldSo() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("Pets:api", Map.of("module-info.java", "module pets {}"));

        Refusal refusal = project.refused("shop", Map.of("module-info.java", "module shop {}"))
                .get(0);

        assertEquals("path-claimed", refusal.id());
        assertTrue(refusal.message().contains("'Pets:api'"), refusal.message());
        assertTrue(refusal.hint().startsWith("set moduleInfo to false for one of them"), refusal.hint());
    }

    @Test
    void twoExecutionsThatComeToDisagreeDoNotOverwriteEachOtherInTurns() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("pets", Map.of("p/Both.java", "both"));
        project.writeAll("shop", Map.of("p/Both.java", "both"));
        project.writeAll("pets", Map.of("p/Both.java", "pets'"));

        assertEquals(
                "path-claimed",
                project.refused("shop", Map.of("p/Both.java", "shop's")).get(0).id());
    }

    @Test
    void theGoalCalledByHandReplacesWhatTheBuildWroteAndViceVersa() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "1"));

        assertEquals(
                1, project.writeAll("default-cli", Map.of("p/Pet.java", "2")).written());
        assertEquals(1, project.writeAll("api", Map.of("p/Pet.java", "3")).written());
        assertEquals("3", project.read("p/Pet.java"));
    }

    @Test
    void theFilesOfAnExecutionThatIsGoneAreThoseOfTheOthers() throws IOException {
        Workspace project = new Workspace(folder);
        project.put(project.classes(), "p/Old.class", "");
        project.writeAll("renamed", Map.of("p/Pet.java", "1", "p/Old.java", "1"));
        project.writeAll("shop", Map.of("shop/Shop.java", "shop"));
        project.put(project.output(), "p/Mine.java", "mine");
        ManifestStore store = project.store("api").knowing(Set.of("api", "shop"));
        assertTrue(store.hasGone());

        WriteResult.Done done = project.writeAll(store, Map.of("p/Pet.java", "2"));

        assertEquals(List.of("p/Old.java"), done.removed());
        assertEquals(Set.of("p/", "p/Mine.java", "p/Pet.java", "shop/", "shop/Shop.java"), project.tree());
        assertFalse(Files.exists(project.classes().resolve("p/Old.class")));
        assertFalse(store.hasGone());
        assertFalse(Files.exists(project.store("renamed").file()));
    }

    @Test
    void nobodyIsGoneWhereOthersMayGenerateOrTheGoalIsCalledByHand() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("default-cli", Map.of("p/Pet.java", "1"));
        assertFalse(project.store("api").knowing(Set.of("api")).hasGone());

        Path shared = folder.resolve("shared");
        ManifestStore other = ManifestStore.of(Optional.of(project.build()), shared, "other");
        other.save(new Manifest("", Collections.emptySortedMap(), List.of(), Collections.emptySortedMap()));
        ManifestStore here = ManifestStore.of(Optional.of(project.build()), shared, "api");
        assertFalse(here.knowing(Set.of("api")).hasGone());
    }

    @Test
    void outsideTheBuildFolderTheManifestLiesWithTheFiles() throws IOException {
        Path output = folder.resolve("src/generated");
        ManifestStore store = ManifestStore.of(Optional.of(folder.resolve("target")), output, "api");

        assertEquals(output.resolve(".tenon/api/manifest"), store.file());
        assertEquals(
                output.resolve(".tenon/api/manifest"),
                ManifestStore.of(Optional.empty(), output, "api").file());
    }

    @Test
    void namesOfExecutionsAreNoPaths() {
        Workspace project = new Workspace(folder);
        Path executions = project.build().resolve("tenon");
        for (String name : List.of("..", "", "a/b", "a\\b", "Api", "ü", "/etc")) {
            Path file = project.store(name).file().normalize();
            assertTrue(file.startsWith(executions), name);
            assertEquals(executions.getNameCount() + 4, file.getNameCount(), name);
        }
        assertFalse(project.store("Api").file().equals(project.store("api").file()));
    }

    @Test
    void executionsMayRunAtTheSameTime() throws Exception {
        Workspace project = new Workspace(folder);
        List<Callable<Void>> executions = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            String name = "execution-" + number;
            executions.add(() -> {
                for (int round = 0; round < 25; round++) {
                    project.writeAll(name, Map.of("a/b/c/" + name + ".java", "" + round));
                    project.writeAll(name, Map.of());
                }
                project.writeAll(name, Map.of("a/b/c/" + name + ".java", "end"));
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> execution : threads.invokeAll(executions)) {
                execution.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(3 + 4, project.tree().size(), project.tree().toString());
    }

    @Test
    void aFileOfTheSystemIsNoExecution() throws IOException {
        Workspace project = new Workspace(folder);
        project.put(project.build(), "tenon/.DS_Store", "");
        ManifestStore store = project.store("api").knowing(Set.of("api"));

        assertFalse(store.hasGone());
        assertEquals(1, project.writeAll(store, Map.of("p/Pet.java", "1")).written());
        assertEquals(Map.of(), store.others());
    }
}
