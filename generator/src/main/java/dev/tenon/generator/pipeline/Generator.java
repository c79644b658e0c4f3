package dev.tenon.generator.pipeline;

import dev.tenon.generator.bind.Binder;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.Lowering;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.Renderer;
import dev.tenon.generator.render.SourceFile;
import dev.tenon.generator.settings.Settings;
import java.util.List;
import java.util.Optional;

/** The stages from a contract to source files in memory: read, lower, bind, render. What follows is writing them. */
public final class Generator {
    /** Makes a generator; it has no state. */
    public Generator() {}

    /**
     * Generates the client of a contract. A stage that reports an error is the last one to run; within it, all errors are
     * found.
     *
     * @param spec where the contract is
     * @param settings what the user decided
     * @return the files, or the errors that prevent them, and all warnings
     * @throws dev.tenon.generator.render.mustache.TemplateException if a template asks for what is not there
     */
    public Generation generate(SpecLocation spec, Settings settings) {
        Diagnostics diagnostics = new Diagnostics();

        Optional<ParsedSpec> parsed = new ContractReader().read(spec, diagnostics);
        Optional<Contract> contract =
                parsed.flatMap(read -> new Lowering().lower(read, settings.typing(), diagnostics));
        Optional<JavaApi> api = contract.flatMap(lowered -> new Binder().bind(lowered, settings, diagnostics));
        Optional<List<SourceFile>> files =
                api.filter(bound -> !diagnostics.hasErrors()).map(bound -> new Renderer().render(bound, settings));

        List<HashedDocument> documents = files.flatMap(rendered -> parsed).stream()
                .flatMap(read -> read.documents().stream())
                .map(HashedDocument::of)
                .toList();
        return new Generation(
                files,
                diagnostics.sorted(),
                documents,
                files.flatMap(rendered -> contract)
                        .map(lowered -> ContractFacts.of(lowered.title(), lowered.version(), documents)));
    }
}
