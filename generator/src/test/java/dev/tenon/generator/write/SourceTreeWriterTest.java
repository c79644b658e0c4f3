package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of a project sees in the output folder from one build to the next. */
final class SourceTreeWriterTest {
    @TempDir
    Path folder;

    @Test
    void aFirstRunWritesEverything() throws IOException {
        Workspace project = new Workspace(folder);

        WriteResult.Done done =
                project.writeAll("api", Map.of("p/Pet.java", "class Pet {}\n", "module-info.java", "é\n"));

        assertEquals(new WriteResult.Done(2, 0, List.of(), List.of()), done);
        assertEquals(Set.of("module-info.java", "p/", "p/Pet.java"), project.tree());
        assertEquals("é\n", project.read("module-info.java"));
    }

    @Test
    void aSecondRunTouchesOnlyWhatChanged() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "old", "p/Tag.java", "same"));
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(project.output().resolve("p/Pet.java"), longAgo);
        Files.setLastModifiedTime(project.output().resolve("p/Tag.java"), longAgo);

        WriteResult.Done done = project.writeAll("api", Map.of("p/Pet.java", "new", "p/Tag.java", "same"));

        assertEquals(new WriteResult.Done(1, 1, List.of(), List.of()), done);
        assertEquals("new", project.read("p/Pet.java"));
        assertEquals(longAgo, Files.getLastModifiedTime(project.output().resolve("p/Tag.java")));
        assertFalse(longAgo.equals(Files.getLastModifiedTime(project.output().resolve("p/Pet.java"))));
    }

    @Test
    void filesThatAreNoLongerProducedGoWithTheirFolders() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/old/deep/Cat.java", "cat", "p/Pet.java", "pet", "p/Dog.java", "dog"));

        WriteResult.Done done = project.writeAll("api", Map.of("p/Pet.java", "pet"));

        assertEquals(List.of("p/Dog.java", "p/old/deep/Cat.java"), done.removed());
        assertEquals(Set.of("p/", "p/Pet.java"), project.tree());
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/old/Cat.java", "cat"));
        project.put(project.output(), "p/old/Mine.java", "mine");

        project.writeAll("api", Map.of("p/Pet.java", "pet"));

        assertEquals(Set.of("p/", "p/Pet.java", "p/old/", "p/old/Mine.java"), project.tree());
        assertEquals("mine", project.read("p/old/Mine.java"));
    }

    @Test
    void aFileOfSomebodyElseIsNeverOverwritten() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Cat.java", "cat", "p/Dog.java", "dog"));
        project.put(project.output(), "p/Pet.java", "mine");

        List<Refusal> refusals =
                project.refused("api", Map.of("p/Pet.java", "pet", "p/Dog.java", "new dog", "p/Ant.java", "ant"));

        assertEquals(1, refusals.size());
        assertEquals("foreign-file", refusals.get(0).id());
        assertEquals("p/Pet.java", refusals.get(0).path());
        assertEquals(Set.of("p/", "p/Cat.java", "p/Dog.java", "p/Pet.java"), project.tree());
        assertEquals("mine", project.read("p/Pet.java"));
        assertEquals("dog", project.read("p/Dog.java"));
        assertTrue(project.writer("api").isIntact(project.store("api").load()));
    }

    @Test
    void aFileOfSomebodyElseWithTheSameBytesIsTakenOver() throws IOException {
        Workspace project = new Workspace(folder);
        project.put(project.output(), "p/Pet.java", "pet");

        assertEquals(
                new WriteResult.Done(0, 1, List.of(), List.of()), project.writeAll("api", Map.of("p/Pet.java", "pet")));
        assertEquals(List.of("p/Pet.java"), project.writeAll("api", Map.of()).removed());
    }

    @Test
    void aFolderInThePlaceOfAFileIsReported() throws IOException {
        Workspace project = new Workspace(folder);
        project.put(project.output(), "p/Pet.java/inside", "x");

        assertEquals(
                "foreign-file",
                project.refused("api", Map.of("p/Pet.java", "pet")).get(0).id());
    }

    @Test
    void anEditedFileIsRestoredButNotRemoved() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "pet", "p/Cat.java", "cat"));
        project.put(project.output(), "p/Pet.java", "edited");
        project.put(project.output(), "p/Cat.java", "edited");
        assertFalse(project.writer("api").isIntact(project.store("api").load()));

        WriteResult.Done done = project.writeAll("api", Map.of("p/Pet.java", "pet"));

        assertEquals(new WriteResult.Done(1, 0, List.of(), List.of("p/Cat.java")), done);
        assertEquals("pet", project.read("p/Pet.java"));
        assertEquals("edited", project.read("p/Cat.java"));
    }

    @Test
    void aMissingFileIsNoticedAndWrittenAgain() throws IOException {
        Workspace project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "pet"));
        assertTrue(project.writer("api").isIntact(project.store("api").load()));
        Files.delete(project.output().resolve("p/Pet.java"));
        assertFalse(project.writer("api").isIntact(project.store("api").load()));

        assertEquals(1, project.writeAll("api", Map.of("p/Pet.java", "pet")).written());
        assertTrue(project.writer("api").isIntact(project.store("api").load()));
    }

    @Test
    void writtenFilesAreReadableAsThoseOfAnyOtherProgram() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "POSIX only");
        Workspace project = new Workspace(folder);
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(project.put(folder, "usual", ""));

        project.writeAll("api", Map.of("p/Pet.java", "pet"));

        assertEquals(usual, Files.getPosixFilePermissions(project.output().resolve("p/Pet.java")));
    }
}
