package dev.tenon.generator.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The executions of the goal that a project has, those of active profiles included, bound to a phase or not. */
final class GoalExecutions {
    private GoalExecutions() {}

    /**
     * All executions of the goal that runs.
     *
     * @param project the project
     * @param execution the execution that runs, or null
     * @return the executions; empty if nobody knows them, as the project does not name the plugin
     */
    static Optional<List<PluginExecution>> of(MavenProject project, @Nullable MojoExecution execution) {
        if (execution == null || execution.getPlugin() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(project.getPlugin(execution.getPlugin().getKey()))
                .map(plugin -> plugin.getExecutions().stream()
                        .filter(one -> one.getGoals().contains(execution.getGoal()))
                        .toList());
    }

    /**
     * What they are called.
     *
     * @param project the project, if there is one
     * @param execution the execution that runs, or null
     * @return the names; empty if nobody knows them
     */
    static Optional<Set<String>> names(Optional<MavenProject> project, @Nullable MojoExecution execution) {
        return project.flatMap(given -> of(given, execution))
                .map(all -> all.stream().map(PluginExecution::getId).collect(Collectors.toUnmodifiableSet()));
    }
}
