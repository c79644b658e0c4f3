package dev.tenon.generator.report;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.pipeline.IncrementalGeneration;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A generation from the request to the words for the user, whichever process it runs in. */
public final class ReportedGeneration {
    private ReportedGeneration() {}

    /**
     * Generates the client, whether or not anything has changed.
     *
     * @param request what to generate, and where to
     * @return what became of it; also if a file cannot be read or written
     */
    public static Report run(GenerationRequest request) {
        Reporter reporter = new Reporter(request.spec().name(), request.output());
        try {
            return reporter.report(new IncrementalGeneration(new Generator()).generate(request));
        } catch (IOException | UncheckedIOException e) {
            return reporter.report(e);
        }
    }
}
