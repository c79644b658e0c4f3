package dev.tenon.generator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** What users are told before the compiler tells them of every name that is missing. */
final class RuntimeDependencyTest {
    private final MavenProject project = new MavenProject();

    @Test
    void aMissingRuntimeIsNamedWithItsVersion() {
        assertEquals(
                Optional.of(
                        "The project does not depend on dev.tenon:tenon-runtime, which generated code needs: add it to the"
                                + " <dependencies> of the project, version 1.2"),
                problem());
    }

    @Test
    void theRuntimeHasTheVersionOfThePlugin() {
        Dependency runtime = new Dependency();
        runtime.setGroupId("dev.tenon");
        runtime.setArtifactId("tenon-runtime");
        runtime.setVersion("1.2");
        project.getDependencies().add(runtime);
        assertEquals(Optional.empty(), problem());

        runtime.setVersion("1.1");
        assertEquals(
                Optional.of(
                        "The project depends on version 1.1 of dev.tenon:tenon-runtime, and the code is generated for"
                                + " version 1.2: use the same"),
                problem());
    }

    private Optional<String> problem() {
        Plugin plugin = new Plugin();
        plugin.setVersion("1.2");
        return RuntimeDependency.problem(project, new MojoExecution(plugin, "generate", "api"));
    }
}
