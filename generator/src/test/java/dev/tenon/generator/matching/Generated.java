package dev.tenon.generator.matching;

import dev.tenon.generator.bind.Binder;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.Lowering;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.Renderer;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is generated from a contract, and what the stages make of it on the way.
 *
 * @param parsed the contract as it was read; empty if it could not be
 * @param api what was bound; empty if there was an error
 * @param sources the files by path; none if there was an error
 * @param models the classes by the references of their schemas, for example {@code #/components/schemas/Pet}
 * @param diagnostics the findings, in order
 */
public record Generated(
        Optional<ParsedSpec> parsed,
        Optional<JavaApi> api,
        Map<String, String> sources,
        Map<String, JavaType.Model> models,
        List<Diagnostic> diagnostics) {
    /** Generates classes for all schemas, without a module. */
    public static Generated of(SpecLocation spec, String basePackage, Typing typing) {
        return of(spec, new Settings(basePackage, Optional.of("ApiClient"), Optional.empty(), false, typing, true));
    }

    /** Generates. */
    public static Generated of(SpecLocation spec, Settings settings) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ParsedSpec> parsed = new ContractReader().read(spec, diagnostics);
        Optional<JavaApi> api = parsed.flatMap(read -> new Lowering().lower(read, settings.typing(), diagnostics))
                .flatMap(contract -> new Binder().bind(contract, settings, diagnostics))
                .filter(bound -> !diagnostics.hasErrors());
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, JavaType.Model> models = new LinkedHashMap<>();
        api.ifPresent(bound -> {
            new Renderer().render(bound, settings).forEach(file -> sources.put(file.path(), file.content()));
            bound.models().forEach(model -> models.put(model.schema(), model.type()));
        });
        return new Generated(parsed, api, sources, models, diagnostics.sorted());
    }
}
