package dev.tenon.generator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a client shares its project, and so is no module unless told to be one. */
final class ModuleInfoDefaultTest {
    private static final Optional<String> NOTHING = Optional.empty();
    private static final Optional<String> EXECUTIONS = Optional.of("there are other executions of this goal");

    @TempDir
    Path folder;

    private final MavenProject project = new MavenProject();
    private final Plugin plugin = new Plugin();

    @BeforeEach
    void project() {
        plugin.setGroupId("dev.tenon");
        plugin.setArtifactId("tenon-maven-plugin");
        project.getModel().setBuild(new Build());
        project.getBuild().addPlugin(plugin);
        project.setFile(folder.resolve("pom.xml").toFile());
        project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
        project.addCompileSourceRoot(folder.resolve("out").toString());
    }

    @Test
    void aClientThatIsAloneInItsProjectIsAModule() throws IOException {
        bind("api", "generate", null);
        java("out/p/Generated.java");
        java("src/test/java/p/ClientTest.java");
        Files.createDirectories(folder.resolve("src/main/java"));

        assertEquals(NOTHING, obstacle("api"));
        assertEquals(
                NOTHING,
                ModuleInfoDefault.obstacle(
                        Optional.empty(), folder.resolve("out"), new MojoExecution(plugin, "generate", "x")));
    }

    @Test
    void otherSourcesWouldBeInItsModule() throws IOException {
        bind("api", "generate", null);
        java("src/main/java/p/App.java");

        assertEquals(Optional.of("there are other sources in " + Path.of("src/main/java")), obstacle("api"));
    }

    @Test
    void severalClientsInAProjectWouldBeOneModule() throws IOException {
        bind("api", "generate", null);
        bind("off", "generate", "none");
        bind("other", "help", null);
        assertEquals(NOTHING, obstacle("api"));
        assertEquals(NOTHING, obstacle("default-cli"), "it replaces what the build wrote");

        bind("second", "generate", null);
        assertEquals(EXECUTIONS, obstacle("api"));
        assertEquals(EXECUTIONS, obstacle("second"));
        assertEquals(EXECUTIONS, obstacle("default-cli"));
    }

    private Optional<String> obstacle(String execution) throws IOException {
        return ModuleInfoDefault.obstacle(
                Optional.of(project), folder.resolve("out"), new MojoExecution(plugin, "generate", execution));
    }

    private void bind(String id, String goal, String phase) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setGoals(List.of(goal));
        execution.setPhase(phase);
        plugin.addExecution(execution);
    }

    private void java(String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "");
    }
}
