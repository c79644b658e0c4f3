package dev.tenon.generator.pipeline;

import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.write.ManifestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A client to be generated into a folder.
 *
 * @param spec where the contract is
 * @param settings what the user decided about the code
 * @param code the jars and folders that the generator itself was loaded from, its templates included: when they change, so
 *     may the output
 * @param output the folder to write to
 * @param classesFolder where the output is compiled to, so that classes that are no longer produced are removed; or empty
 * @param manifests where the manifest of the last run is
 * @param failOnWarnings whether a warning counts as an error
 * @param force whether to generate even if nothing has changed
 */
public record GenerationRequest(
        SpecLocation spec,
        Settings settings,
        List<Path> code,
        Path output,
        Optional<Path> classesFolder,
        ManifestStore manifests,
        boolean failOnWarnings,
        boolean force) {
    /**
     * Copies the list.
     *
     * @param spec the contract
     * @param settings the user's decisions
     * @param code the generator's jars and folders
     * @param output the folder to write to
     * @param classesFolder the compiler's folder
     * @param manifests the manifest's place
     * @param failOnWarnings warnings are errors
     * @param force even if nothing has changed
     */
    public GenerationRequest {
        code = List.copyOf(code);
    }
}
