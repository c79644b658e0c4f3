package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that the disk or a signal stops. */
final class InterruptedRunTest {
    @TempDir
    Path folder;

    @Test
    void aDiskErrorLeavesEverythingAsItWas() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "pet", "p/Cat.java", "cat"));
        project.put(project.output(), "z", "a file where a folder is needed");
        Set<String> before = Workspace.treeOf(folder);

        assertThrows(
                IOException.class,
                () -> project.write(
                        "api", Map.of("p/Pet.java", "new pet", "a/b/New.java", "new", "z/Zoo.java", "zoo")));

        assertEquals(before, Workspace.treeOf(folder));
        assertEquals("pet", project.read("p/Pet.java"));
        assertTrue(project.writer("api").isIntact(project.store("api").load()));
    }

    @Test
    void theNextRunCompletesOneThatTheDiskStoppedHalfway() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Old.java", "old", "p/Pet.java", "pet"));
        Path obstacle = project.put(project.classes(), "p/Old.class/obstacle", "");
        Map<String, String> next = Map.of("p/New.java", "new", "p/Pet.java", "new pet");
        assertThrows(IOException.class, () -> project.write("api", next));
        assertEquals("", project.store("api").load().fingerprint(), "not up to date");
        assertEquals("pet", project.read("p/Pet.java"));

        Files.delete(obstacle);
        WriteResult.Done done = project.writeAll("api", next);

        assertEquals(new WriteResult.Done(2, 0, List.of("p/Old.java"), List.of()), done);
        assertEquals(Set.of("p/", "p/New.java", "p/Pet.java"), project.tree());
        assertEquals(Set.of(), Workspace.treeOf(project.classes()));
    }

    @Test
    void theRunAfterAKilledOneOwnsOldAndNewFiles() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Old.java", "old", "p/Pet.java", "pet"));
        // As after a kill: the manifest lists both sets, one new file is in place, one old file is not replaced yet.
        Manifest before = project.store("api").load();
        SortedMap<String, String> both = new TreeMap<>(before.files());
        both.put("p/New.java", Sha256.of("new"));
        both.put("p/Pet.java", Sha256.of("new pet"));
        project.store("api").save(new Manifest("", before.facts(), before.inputs(), both));
        project.put(project.output(), "p/New.java", "new");

        WriteResult.Done done = project.writeAll("api", Map.of("p/New.java", "newer", "p/Pet.java", "newer pet"));

        assertEquals(new WriteResult.Done(2, 0, List.of("p/Old.java"), List.of()), done);
        assertEquals(Set.of("p/", "p/New.java", "p/Pet.java"), project.tree());
    }

    @Test
    void withoutAManifestNothingIsOurs() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "pet"));
        for (String damage : List.of("", "tenon-manifest 2\nend\n", "tenon-manifest 1\nfingerprint sha256 x\n")) {
            Files.writeString(project.store("api").file(), damage);

            assertEquals(
                    "foreign-file",
                    project.refused("api", Map.of("p/Pet.java", "new")).get(0).id());
        }
    }
}
