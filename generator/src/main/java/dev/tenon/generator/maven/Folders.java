package dev.tenon.generator.maven;

import dev.tenon.generator.write.ManifestStore;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where a run reads and writes.
 *
 * @param project the project, or empty if the goal runs without a POM
 * @param base what relative paths start from: the project's folder, or the one where Maven was started
 * @param output the folder to generate into
 */
record Folders(Optional<MavenProject> project, Path base, Path output) {
    private static final String DEFAULT_OUTPUT = "generated-sources/tenon";

    static Folders of(@Nullable MavenProject current, @Nullable MavenSession session, @Nullable File chosenOutput) {
        // Without a POM, Maven supplies a project that has no folder and a build folder that is an unresolved
        // expression.
        Optional<MavenProject> project = Optional.ofNullable(current).filter(given -> given.getBasedir() != null);
        Path base = project.map(given -> given.getBasedir().toPath())
                .orElseGet(() ->
                        Path.of(session == null ? "" : session.getRequest().getBaseDirectory()));
        Path target = buildFolder(project).orElseGet(() -> base.resolve("target"));
        Path output = chosenOutput == null ? target.resolve(DEFAULT_OUTPUT) : base.resolve(chosenOutput.toPath());
        return new Folders(
                project, base.toAbsolutePath(), output.toAbsolutePath().normalize());
    }

    /**
     * What an execution is called among those that write to the output: outside of the project's folder those of other projects may,
     * too, and most executions have the same name.
     *
     * @param execution the execution's name in the project
     * @return a name that no execution of another project has
     */
    String nameOf(String execution) {
        boolean own = project.isEmpty()
                || output.startsWith(base)
                || output.startsWith(Path.of(project.get().getBuild().getDirectory()));
        return own || execution.equals(ManifestStore.COMMAND_LINE)
                ? execution
                : project.get().getArtifactId() + ":" + execution;
    }

    /** The folder that a clean build removes. */
    Optional<Path> build() {
        return buildFolder(project);
    }

    /** Where the project's sources are compiled to. */
    Optional<Path> classes() {
        return project.map(given -> Path.of(given.getBuild().getOutputDirectory()));
    }

    void addCompileSourceRoot() {
        project.ifPresent(given -> given.addCompileSourceRoot(output.toString()));
    }

    private static Optional<Path> buildFolder(Optional<MavenProject> project) {
        return project.map(given -> Path.of(given.getBuild().getDirectory()));
    }
}
