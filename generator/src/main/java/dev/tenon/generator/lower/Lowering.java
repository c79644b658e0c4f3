package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.NamedRules;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.contract.Server;
import dev.tenon.generator.contract.Tag;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.operation.OperationsLowering;
import dev.tenon.generator.lower.operation.SecurityLowering;
import dev.tenon.generator.lower.operation.ServerLowering;
import dev.tenon.generator.lower.operation.TagLowering;
import dev.tenon.generator.lower.operation.UnreadExtensions;
import dev.tenon.generator.lower.schema.Schemas;
import dev.tenon.generator.lower.whole.DeepConditions;
import dev.tenon.generator.lower.whole.DefaultConditions;
import dev.tenon.generator.lower.whole.Directions;
import dev.tenon.generator.lower.whole.EndlessSchemas;
import dev.tenon.generator.lower.whole.MeantMediaTypes;
import dev.tenon.generator.lower.whole.RuleCycles;
import dev.tenon.generator.lower.whole.UnionTuning;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage that turns what was read into the language-neutral contract. */
public final class Lowering {
    /** Starts the stage; it has no state. */
    public Lowering() {}

    /**
     * Lowers a contract.
     *
     * @param spec what was read
     * @param typing how much is read into schemas that say little
     * @param diagnostics where everything is reported that is wrong, or carried less precisely than the contract says
     * @return the contract, or empty if an error was reported
     */
    public Optional<Contract> lower(ParsedSpec spec, Typing typing, Diagnostics diagnostics) {
        Fields fields = new Fields(diagnostics);
        new UnreadExtensions(diagnostics).report(spec.root());
        Schemas schemas = Schemas.of(spec, typing, fields, diagnostics);
        List<SecurityScheme> security = new SecurityLowering(fields).lower(spec);
        List<Operation> operations = new OperationsLowering(spec, fields, schemas, security, diagnostics).lower();
        List<Tag> tags = new TagLowering(fields, diagnostics).lower(spec, operations);
        List<Server> servers = new ServerLowering(fields, diagnostics).lower(spec.root());
        Map<SchemaId, Schema> lowered = schemas.lowered();
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        operations = new MeantMediaTypes(lowered, diagnostics).of(operations);
        Map<SchemaId, Schema> opened = schemas.opened(lowered);
        Map<SchemaId, NamedRules> rules = schemas.rules();
        new RuleCycles(rules, diagnostics).check();
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Map<SchemaId, Schema> tuned =
                new DeepConditions(new UnionTuning(opened, diagnostics).tuned(), rules, typing, diagnostics).kept();
        Node info = spec.root().get("info").orElse(spec.root());
        Contract contract = new Contract(
                spec.root().location(),
                fields.prose(info, "title").orElse("API"),
                fields.prose(info, "version").orElse("0"),
                fields.prose(info, "description").or(() -> fields.prose(info, "summary")),
                servers,
                security,
                tags,
                operations,
                new Directions(tuned).relaxed(operations),
                rules);
        new DefaultConditions(contract, diagnostics).check();
        new EndlessSchemas(contract.schemas(), diagnostics).check();
        return Optional.of(contract);
    }
}
