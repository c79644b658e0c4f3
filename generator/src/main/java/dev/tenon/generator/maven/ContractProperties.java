package dev.tenon.generator.maven;

import dev.tenon.generator.pipeline.ContractFacts;
import java.util.Properties;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The properties through which later plugins of the build learn what the contract calls itself.
 *
 * @param project the project, or null if there is none
 */
record ContractProperties(@Nullable MavenProject project) {
    void set(ContractFacts facts) {
        if (project != null) {
            Properties properties = project.getProperties();
            properties.setProperty("tenon.contract.title", facts.title());
            properties.setProperty("tenon.contract.version", facts.version());
            properties.setProperty("tenon.contract.sha256", facts.sha256());
        }
    }
}
