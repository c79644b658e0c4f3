package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes whose source is no longer produced must not end up in the jar. */
final class StaleClassesTest {
    @TempDir
    Path folder;

    private Workspace project;

    @BeforeEach
    void aCompiledProject() throws IOException {
        project = new Workspace(folder);
        project.writeAll("api", Map.of("p/Pet.java", "pet", "p/Cat.java", "cat", "module-info.java", "module"));
        for (String name : List.of("Pet", "Pet$Builder", "Pet$1", "Petting", "Cat", "Cat$Builder", "Mine")) {
            project.put(project.classes(), "p/" + name + ".class", "");
        }
        project.put(project.classes(), "module-info.class", "");
        project.put(project.classes(), "p/Pet.properties", "");
    }

    @Test
    void classesGoWithTheirSource() throws IOException {
        project.writeAll("api", Map.of("p/Cat.java", "cat"));

        assertEquals(
                Set.of(
                        "p/",
                        "p/Cat$Builder.class",
                        "p/Cat.class",
                        "p/Mine.class",
                        "p/Pet.properties",
                        "p/Petting.class"),
                Workspace.treeOf(project.classes()));
    }

    @Test
    void classesGoAlsoIfTheSourceIsGoneAlready() throws IOException {
        Files.delete(project.output().resolve("p/Pet.java"));

        assertEquals(
                List.of("p/Pet.java"),
                project.writeAll("api", Map.of("p/Cat.java", "cat", "module-info.java", "module"))
                        .removed());

        assertEquals(false, Files.exists(project.classes().resolve("p/Pet.class")));
    }

    @Test
    void classesOfAChangedSourceAreLeftToTheCompiler() throws IOException {
        Set<String> before = Workspace.treeOf(project.classes());

        project.writeAll("api", Map.of("p/Pet.java", "new", "p/Cat.java", "cat", "module-info.java", "module"));

        assertEquals(before, Workspace.treeOf(project.classes()));
    }

    @Test
    void classesOfAnEditedSourceStayWithIt() throws IOException {
        project.put(project.output(), "p/Pet.java", "edited");

        project.writeAll("api", Map.of("p/Cat.java", "cat", "module-info.java", "module"));

        assertEquals(true, Files.exists(project.classes().resolve("p/Pet.class")));
    }

    @Test
    void withoutAClassesFolderNoClassIsTouched() throws IOException {
        Set<String> before = Workspace.treeOf(project.classes());

        new SourceTreeWriter(project.output(), Optional.empty(), project.store("api"))
                .write(List.of(), "", Collections.emptySortedMap(), List.of());

        assertEquals(before, Workspace.treeOf(project.classes()));
    }
}
