package dev.tenon.benchmarks.sidebyside;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.pipeline.IncrementalGeneration;
import dev.tenon.generator.pipeline.Outcome;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.write.ManifestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Generates one client, as the process does that the goal {@code tenon:generate} starts. */
public final class TenonGeneration {
    private TenonGeneration() {}

    /**
     * Generates a client.
     *
     * @param args the contract and the folder to write to
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path output = Path.of(args[1]);
        GenerationRequest request = new GenerationRequest(
                SpecLocation.of(args[0], Path.of(""), TenonGeneration.class.getClassLoader()),
                settings(),
                "",
                output,
                Optional.empty(),
                ManifestStore.of(Optional.empty(), output, ManifestStore.COMMAND_LINE),
                false);
        Outcome outcome = new IncrementalGeneration(new Generator()).generate(request);
        if (!(outcome instanceof Outcome.Generated)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /**
     * What is set unless a user sets it otherwise.
     *
     * @return the settings
     */
    public static Settings settings() {
        return new Settings("org.example.client", Optional.empty(), Optional.empty(), true, Typing.PRACTICAL, false);
    }
}
