package dev.tenon.generator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a project is compiled for a version of Java that generated code is too new for. */
final class CompilerReleaseTest {
    private final MavenProject project = new MavenProject();
    private final Plugin compiler = new Plugin();
    private final Properties given = new Properties();

    @BeforeEach
    void compiler() {
        compiler.setGroupId("org.apache.maven.plugins");
        compiler.setArtifactId("maven-compiler-plugin");
        compiler.setVersion("3.14.0");
        project.getModel().setBuild(new Build());
        project.getBuild().addPlugin(compiler);
    }

    @Test
    void aNewEnoughVersionIsFineHoweverItIsSaid() {
        property("release", "17");
        assertFine();
        property("release", "25");
        assertFine();
        configured("<configuration><release>21</release></configuration>");
        property("release", "11");
        assertFine();
    }

    @Test
    void anOlderOneIsTold() {
        property("source", "1.8");
        assertEquals(Optional.of(message("1.8")), problem());
        property("release", "11");
        assertEquals(Optional.of(message("11")), problem());
        configured("<configuration><release>16</release></configuration>");
        assertEquals(Optional.of(message("16")), problem());
    }

    @Test
    void noWordIsAnOldOneToVersionThreeOfThePlugin() {
        assertEquals(Optional.of(message("8 or older, as it says nothing")), problem());
        compiler.setVersion("4.0.0");
        assertFine();
    }

    @Test
    void whatOnlyTheCompilerKnowsIsLeftToIt() {
        property("release", "${java.specification.version}");
        assertFine();
    }

    @Test
    void theCommandLineGoesBeforeTheProject() {
        property("release", "11");
        given.setProperty("maven.compiler.release", "17");
        assertFine();
    }

    private Optional<String> problem() {
        return CompilerRelease.problem(project, given);
    }

    private void property(String name, String value) {
        project.getProperties().setProperty("maven.compiler." + name, value);
    }

    /** Maven's own type shows its XML as a text. */
    private void configured(String xml) {
        compiler.setConfiguration(xml);
    }

    private void assertFine() {
        assertEquals(Optional.empty(), problem());
    }

    private static String message(String version) {
        return "The project is compiled for Java " + version
                + "; generated code is Java 17: set the property maven.compiler.release to 17 or more";
    }
}
