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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and links that would lead out of the output folder. */
final class HostilePathTest {
    @TempDir
    Path folder;

    private Path elsewhere;
    private Workspace project;

    @BeforeEach
    void twoFolders() throws IOException {
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        project = new Workspace(Files.createDirectories(folder.resolve("project")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/x",
                "../x",
                "a/../../x",
                "a//x",
                "./x",
                "a/.",
                "a\\x",
                "C:x",
                "a/x\0",
                "a/x\n",
                "a/",
                "a/x?"
            })
    void pathsThatAreNotPlainAreRefused(String path) throws IOException {
        assertThrows(IllegalArgumentException.class, () -> project.write("api", Map.of("ok.java", "", path, "")));
        assertEquals(Set.of(), Workspace.treeOf(project.project()));
    }

    @Test
    void pathsThatDifferInCaseAloneAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> project.write("api", Map.of("p/Pet.java", "", "p/PET.java", "")));
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        link(project.output().resolve("p"), elsewhere);

        assertEquals(
                "outside-output",
                project.refused("api", Map.of("p/q/Pet.java", "pet")).get(0).id());
        assertEquals(Set.of(), Workspace.treeOf(elsewhere));
    }

    @Test
    void aLinkThatLeadsNowhereIsNotFollowed() throws IOException {
        link(project.output().resolve("p"), elsewhere.resolve("none"));

        assertEquals(
                "outside-output",
                project.refused("api", Map.of("p/Pet.java", "pet")).get(0).id());
        assertEquals(Set.of(), Workspace.treeOf(elsewhere));
    }

    @Test
    void aLinkThatCameLaterIsNotFollowedWhenRemoving() throws IOException {
        project.writeAll("api", Map.of("p/Pet.java", "pet"));
        Files.delete(project.output().resolve("p/Pet.java"));
        Files.delete(project.output().resolve("p"));
        project.put(elsewhere, "Pet.java", "pet");
        link(project.output().resolve("p"), elsewhere);

        assertEquals(List.of("p/Pet.java"), project.writeAll("api", Map.of()).kept());
        assertTrue(Files.exists(elsewhere.resolve("Pet.java")));
    }

    @Test
    void aLinkInThePlaceOfAFileIsSomebodyElses() throws IOException {
        Path secret = project.put(elsewhere, "secret", "secret");
        link(project.output().resolve("Pet.java"), secret);

        assertEquals(
                "foreign-file",
                project.refused("api", Map.of("Pet.java", "pet")).get(0).id());
        assertEquals("secret", Files.readString(secret));
    }

    @Test
    void classesBehindALinkStay() throws IOException {
        project.writeAll("api", Map.of("p/Pet.java", "pet"));
        project.put(elsewhere, "Pet.class", "");
        link(project.classes().resolve("p"), elsewhere);

        project.writeAll("api", Map.of());

        assertTrue(Files.exists(elsewhere.resolve("Pet.class")));
    }

    @Test
    void theOutputFolderItselfMayBeALink() throws IOException {
        link(project.output(), elsewhere);

        project.writeAll("api", Map.of("p/Pet.java", "pet"));

        assertEquals(Set.of("p/", "p/Pet.java"), Workspace.treeOf(elsewhere));
        assertTrue(project.writer("api").isIntact(project.store("api").load()));
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
    }
}
