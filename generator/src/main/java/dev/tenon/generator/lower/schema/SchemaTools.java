package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.util.Map;

/**
 * What the lowering of every kind of schema works with.
 *
 * @param graph how schemas hang together
 * @param names what schemas are called
 * @param values the values that schemas name
 * @param types which types instances can have
 * @param fields reads members by kind
 * @param kinds finds values of keywords that are of no kind that these have
 * @param assertions lowers conditions
 * @param rules lowers whole schemas keyword by keyword
 * @param merge collects properties
 * @param hierarchies parents and their children
 * @param inherited the discriminators of choices between children
 * @param ignoredTypes types that are slips
 * @param closedParts parts that forbid what others declare
 * @param nullVerdict whether null is valid
 * @param typing how much is read into the contract
 * @param diagnostics where everything is reported
 */
record SchemaTools(
        SchemaGraph graph,
        ComponentNames names,
        StatedValues values,
        SchemaTypes types,
        Fields fields,
        KeywordKinds kinds,
        Assertions assertions,
        RulesLowering rules,
        PropertyMerge merge,
        Hierarchies hierarchies,
        InheritedDiscriminators inherited,
        IgnoredTypes ignoredTypes,
        ClosedParts closedParts,
        NullVerdict nullVerdict,
        Typing typing,
        Diagnostics diagnostics) {

    static SchemaTools of(
            ParsedSpec spec, Map<String, Node> components, Typing typing, Fields fields, Diagnostics diagnostics) {
        Dialect dialect = Dialect.of(spec.openApiVersion());
        SchemaGraph graph = new SchemaGraph(spec.references(), dialect, typing);
        StatedValues values = new StatedValues(typing, diagnostics);
        SchemaTypes types = new SchemaTypes(graph, values, typing == Typing.PRACTICAL);
        Patterns patterns = new Patterns(diagnostics);
        KeywordKinds kinds = new KeywordKinds(graph, dialect, fields, diagnostics);
        Assertions assertions = new Assertions(kinds, fields, patterns, typing, diagnostics);
        ComponentNames names = new ComponentNames(spec.root(), components, graph);
        Hierarchies hierarchies =
                new Hierarchies(new Descendants(spec.root(), components, graph, names, fields), names, graph, fields);
        InheritedDiscriminators inherited =
                new InheritedDiscriminators(hierarchies, graph, fields, typing, diagnostics);
        return new SchemaTools(
                graph,
                names,
                values,
                types,
                fields,
                kinds,
                assertions,
                new RulesLowering(
                        graph,
                        names,
                        dialect,
                        fields,
                        values,
                        assertions,
                        patterns,
                        new DecidedCases(graph, names, fields, inherited, diagnostics),
                        typing),
                new PropertyMerge(graph, types, fields, diagnostics),
                hierarchies,
                inherited,
                new IgnoredTypes(types, typing, diagnostics),
                new ClosedParts(typing, diagnostics),
                new NullVerdict(graph),
                typing,
                diagnostics);
    }

    /** Whether everything is taken to the letter. */
    boolean exact() {
        return typing == Typing.EXACT;
    }

    Unsatisfiable unsatisfiable() {
        return new Unsatisfiable(graph, values, typing, diagnostics);
    }

    Residue residue() {
        return new Residue(rules);
    }
}
