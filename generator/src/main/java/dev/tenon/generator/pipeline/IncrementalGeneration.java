package dev.tenon.generator.pipeline;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.render.SourceFile;
import dev.tenon.generator.render.mustache.TemplateException;
import dev.tenon.generator.write.Manifest;
import dev.tenon.generator.write.ManifestStore;
import dev.tenon.generator.write.SourceTreeWriter;
import dev.tenon.generator.write.WriteResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Generates and writes, unless the last run did so from the same contract with the same settings, templates and code and
 * its files are all there. To find that out costs hashes only; no document is parsed.
 */
public final class IncrementalGeneration {
    private static final String WARNINGS = "warnings";

    private final Generator generator;

    /**
     * Names the generator to use.
     *
     * @param generator what makes the files
     */
    public IncrementalGeneration(Generator generator) {
        this.generator = generator;
    }

    /**
     * Finds out whether there is anything to do.
     *
     * @param request what to generate, and where to
     * @return what the last run made, if it is all there and would come out the same
     * @throws IOException if a file other than the contract cannot be read
     */
    public static Optional<Outcome> upToDate(GenerationRequest request) throws IOException {
        Manifest last = request.manifests().load();
        boolean same = last.fingerprint().equals(request.fingerprint())
                && !request.manifests().hasGone()
                && Documents.areUnchanged(request.spec().uri(), last.inputs())
                && writer(request).isIntact(last);
        if (!same) {
            return Optional.empty();
        }
        String warnings = last.facts().getOrDefault(WARNINGS, "0");
        return ContractFacts.of(last.facts())
                .map(facts -> new Outcome.UpToDate(facts, last.files().size(), warnings));
    }

    /**
     * Generates the client, and brings the output folder up to date.
     *
     * @param request what to generate, and where to
     * @return what was done, or why nothing was
     * @throws IOException if a file other than the contract cannot be read or written
     */
    public Outcome generate(GenerationRequest request) throws IOException {
        Generation generation;
        try {
            generation = generator.generate(request.spec(), request.settings());
        } catch (TemplateException e) {
            return new Outcome.BrokenTemplate(e.getMessage());
        }
        List<Diagnostic> diagnostics = generation.diagnostics();
        if (generation.files().isEmpty() || request.failOnWarnings() && countWarnings(diagnostics) > 0) {
            return new Outcome.Rejected(diagnostics);
        }
        return write(request, generation);
    }

    /**
     * What the last run that wrote something found out about its contract.
     *
     * @param manifests where its manifest is
     * @return the facts, or empty if there was no such run
     * @throws IOException if the manifest cannot be read
     */
    public static Optional<ContractFacts> lastFacts(ManifestStore manifests) throws IOException {
        return ContractFacts.of(manifests.load().facts());
    }

    private static Outcome write(GenerationRequest request, Generation generation) throws IOException {
        List<SourceFile> files = generation.files().orElseThrow();
        ContractFacts facts = generation.facts().orElseThrow();
        SortedMap<String, String> remembered = facts.toMap();
        remembered.put(WARNINGS, String.valueOf(countWarnings(generation.diagnostics())));
        List<Manifest.Input> inputs = Documents.inputsOf(request.spec().uri(), generation.documents());
        WriteResult result = writer(request).write(files, request.fingerprint(), remembered, inputs);
        if (result instanceof WriteResult.Done done) {
            return new Outcome.Generated(facts, files.size(), done, generation.diagnostics());
        }
        return new Outcome.Refused(((WriteResult.Refused) result).refusals(), generation.diagnostics());
    }

    private static long countWarnings(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.WARNING)
                .count();
    }

    private static SourceTreeWriter writer(GenerationRequest request) {
        return new SourceTreeWriter(request.output(), request.classesFolder(), request.manifests());
    }
}
