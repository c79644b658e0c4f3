package dev.tenon.generator.maven;

import dev.tenon.generator.write.ManifestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client is a module unless somebody says so: not if it shares the project with other code, which that module would bind,
 * too. A project has one {@code module-info.java}, and sees no more than it requires.
 */
final class ModuleInfoDefault {
    private ModuleInfoDefault() {}

    /**
     * Why there is none.
     *
     * @param project the project, if there is one
     * @param output the folder that is generated into
     * @param execution the execution that runs, or null
     * @return what else is in the project; empty if there is nothing
     * @throws IOException if its folders cannot be read
     */
    static Optional<String> obstacle(Optional<MavenProject> project, Path output, @Nullable MojoExecution execution)
            throws IOException {
        if (project.isEmpty()) {
            return Optional.empty();
        }
        if (execution != null && hasOther(project.get(), execution)) {
            return Optional.of("there are other executions of this goal");
        }
        for (String root : project.get().getCompileSourceRoots()) {
            Path folder = project.get().getBasedir().toPath().resolve(root).normalize();
            if (!folder.equals(output) && hasJava(folder)) {
                return Optional.of("there are other sources in "
                        + project.get().getBasedir().toPath().relativize(folder));
            }
        }
        return Optional.empty();
    }

    private static boolean hasOther(MavenProject project, MojoExecution execution) {
        long others = GoalExecutions.of(project, execution).stream()
                .flatMap(List::stream)
                .filter(other -> !"none".equals(other.getPhase()))
                .filter(other -> !other.getId().equals(execution.getExecutionId()))
                .count();
        // The goal called by hand replaces what the build's one execution wrote.
        return others > (ManifestStore.COMMAND_LINE.equals(execution.getExecutionId()) ? 1 : 0);
    }

    private static boolean hasJava(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }
}
