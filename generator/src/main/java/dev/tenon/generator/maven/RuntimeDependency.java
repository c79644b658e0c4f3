package dev.tenon.generator.maven;

import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What generated code is compiled with; a compiler can only say that hundreds of names are missing. */
final class RuntimeDependency {
    private static final String GROUP = "dev.tenon";
    private static final String ARTIFACT = "tenon-runtime";

    private RuntimeDependency() {}

    /**
     * What is wrong with the project's dependency on the runtime.
     *
     * @param project a project that compiles the output
     * @param execution the execution that runs, or null
     * @return a sentence with the way out; empty if the runtime of the plugin's version is there
     */
    static Optional<String> problem(MavenProject project, @Nullable MojoExecution execution) {
        String version = execution == null ? null : execution.getVersion();
        Optional<Dependency> runtime = project.getDependencies().stream()
                .filter(dependency ->
                        GROUP.equals(dependency.getGroupId()) && ARTIFACT.equals(dependency.getArtifactId()))
                .findFirst();
        if (runtime.isEmpty()) {
            return Optional.of("The project does not depend on " + GROUP + ":" + ARTIFACT
                    + ", which generated code needs: add it to the <dependencies> of the project"
                    + (version == null ? "" : ", version " + version));
        }
        String found = runtime.get().getVersion();
        return version == null || version.equals(found)
                ? Optional.empty()
                : Optional.of("The project depends on version " + found + " of " + GROUP + ":" + ARTIFACT
                        + ", and the code is generated for version " + version + ": use the same");
    }
}
