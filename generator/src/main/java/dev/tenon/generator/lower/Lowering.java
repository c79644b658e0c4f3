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
        SchemaTools tools = SchemaTools.of(spec, typing, fields, diagnostics);
        SchemaLowering schemas = new SchemaLowering(tools);
        Map<String, Node> components = spec.root()
                .get("components")
                .map(node -> fields.map(node, "schemas"))
                .orElse(Map.of());
        components.forEach((name, schema) -> schemas.use(schema, List.of(name)));
        List<SecurityScheme> security = new SecurityLowering(fields).lower(spec);
        List<Operation> operations = new OperationsLowering(spec, fields, schemas, security, diagnostics).lower();
        List<Tag> tags = new TagLowering(fields).lower(spec, operations);
        List<Server> servers = new ServerLowering(fields).lower(spec.root());
        Map<SchemaId, Schema> lowered = schemas.schemas();
        tools.closedParts().report();
        new InPlaceCycles(tools.graph(), diagnostics).check(schemas.nodes().values());
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        operations = new MeantMediaTypes(lowered, diagnostics).of(operations);
        Map<SchemaId, Schema> opened = new NestedCollections(lowered, schemas.nodes(), tools).opened();
        Map<SchemaId, NamedRules> rules = tools.rules().referenced();
        new RuleCycles(rules, diagnostics).check();
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Map<SchemaId, Schema> tuned =
                new DeepConditions(new UnionTuning(opened, diagnostics).tuned(), rules, diagnostics).kept();
        Node info = spec.root().get("info").orElse(spec.root());
        Contract contract = new Contract(
                spec.root().location(),
                fields.prose(info, "title").orElse("API"),
                fields.prose(info, "version").orElse("0"),
                fields.prose(info, "description"),
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
