package dev.tenon.generator.matching;

import dev.tenon.generator.bind.Binder;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.Lowering;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.Renderer;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is generated from a contract, without a module, and which class is for which schema.
 *
 * @param sources the files by path
 * @param models the classes by the references of their schemas, for example {@code #/components/schemas/Pet}
 * @param diagnostics the findings
 */
public record Generated(Map<String, String> sources, Map<String, JavaType.Model> models, List<Diagnostic> diagnostics) {
    /** Generates classes for all schemas. */
    public static Generated of(SpecLocation spec, String basePackage, Typing typing) {
        Settings settings = new Settings(basePackage, Optional.of("ApiClient"), Optional.empty(), false, typing, true);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Contract> contract = new ContractReader()
                .read(spec, diagnostics)
                .flatMap(parsed -> new Lowering().lower(parsed, typing, diagnostics));
        Optional<JavaApi> api = contract.flatMap(lowered -> new Binder().bind(lowered, settings, diagnostics));
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, JavaType.Model> models = new LinkedHashMap<>();
        api.filter(bound -> !diagnostics.hasErrors()).ifPresent(bound -> {
            new Renderer().render(bound, settings).forEach(file -> sources.put(file.path(), file.content()));
            bound.models().forEach(model -> models.put(model.schema(), model.type()));
        });
        return new Generated(sources, models, diagnostics.sorted());
    }
}
