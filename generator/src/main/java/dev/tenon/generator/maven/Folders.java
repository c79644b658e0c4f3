package dev.tenon.generator.maven;

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
