package dev.tenon.generator.pipeline;

import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.write.ManifestStore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A client to be generated into a folder.
 *
 * @param spec where the contract is
 * @param settings what the user decided about the code
 * @param fingerprint of all that the output depends on, the contract's documents aside; see {@link RequestFingerprint}
 * @param output the folder to write to
 * @param classesFolder where the output is compiled to, so that classes that are no longer produced are removed; or empty
 * @param manifests where the manifest of the last run is
 * @param failOnWarnings whether a warning counts as an error
 */
public record GenerationRequest(
        SpecLocation spec,
        Settings settings,
        String fingerprint,
        Path output,
        Optional<Path> classesFolder,
        ManifestStore manifests,
        boolean failOnWarnings) {}
