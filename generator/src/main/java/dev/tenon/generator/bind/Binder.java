package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Models;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.settings.Settings;
import java.util.Optional;
import java.util.Set;

/** The stage that turns a contract into the Java API that will be generated for it. */
public final class Binder {
    /** Starts a binder; it has no state. */
    public Binder() {}

    /**
     * Decides every name and type of the output.
     *
     * @param contract what to generate
     * @param settings what the user decided
     * @param diagnostics where collisions and unsupported things are reported
     * @return the API, or empty if an error was reported
     */
    public Optional<JavaApi> bind(Contract contract, Settings settings, Diagnostics diagnostics) {
        String modelPackage = settings.basePackage() + ".model";
        NameReport report = new NameReport(new NameScope(Set.of("package-info")), diagnostics);
        ModelNames names = new ModelNames(contract, modelPackage, report, diagnostics);
        RulesBinder rules = new RulesBinder(contract, modelPackage, report);
        TypeBinder types = new TypeBinder(contract, names);
        // Names are given to all schemas, so that a new operation renames nothing.
        Set<SchemaId> needed = settings.allSchemas() ? contract.schemas().keySet() : Reachability.of(contract);
        Models models = new Models(new ModelBinder(contract, names, types, diagnostics).bind(needed));
        ClientClass client = new ClientBinder(contract, settings, types, models, diagnostics).bind();
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new JavaApi(
                settings.basePackage(),
                modelPackage,
                contract.location().source().name(),
                contract.title(),
                contract.version(),
                client,
                models,
                rules.needed(needed),
                rules.names()));
    }
}
