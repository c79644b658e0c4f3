package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lowers objects: the parts that hold together become one of them. */
final class ObjectLowering {
    private final SchemaLowering schemas;
    private final SchemaGraph graph;
    private final ComponentNames names;
    private final Fields fields;
    private final Assertions assertions;
    private final PropertyMerge merge;
    private final RulesLowering rules;
    private final Residue residue;
    private final Unsatisfiable unsatisfiable;
    private final ClosedParts closedParts;
    private final PatternValues patternValues;
    private final FreeValues freeValues;
    private final Evaluations evaluations;
    private final PropertyDirection directions;
    private final ConditionalProperties conditional;
    private final boolean exact;

    ObjectLowering(SchemaLowering schemas, SchemaTools tools) {
        this.schemas = schemas;
        this.graph = tools.graph();
        this.names = tools.names();
        this.fields = tools.fields();
        this.directions = new PropertyDirection(graph, fields);
        this.conditional = new ConditionalProperties(graph, fields, tools.diagnostics());
        this.assertions = tools.assertions();
        this.merge = tools.merge();
        this.rules = tools.rules();
        this.residue = tools.residue();
        this.unsatisfiable = tools.unsatisfiable();
        this.closedParts = tools.closedParts();
        this.patternValues = new PatternValues(tools.typing(), tools.diagnostics());
        this.freeValues = new FreeValues(tools.typing(), tools.diagnostics());
        this.evaluations = new Evaluations(tools.graph(), tools.rules());
        this.exact = tools.exact();
    }

    Schema lower(Parts parts, SchemaInfo info) {
        return lower(parts, info, OtherCases.NONE);
    }

    /** Lowers a case of a choice. */
    Schema lower(Parts parts, SchemaInfo info, OtherCases others) {
        PropertyMerge.Properties together = merge.properties(parts, info);
        Map<String, Node> declared = together.declared();
        Map<String, Location> required = required(parts);
        Set<String> needed = exact ? required.keySet() : Set.of();
        Undeclared undeclared = new Undeclared(
                parts, declared.keySet(), needed, others, rules, evaluations, closedParts, patternValues);
        List<Assertion> conditions = conditions(parts, undeclared);
        conditions.addAll(undeclared.conditions());
        together.apart().forEach(part -> residue.of(part, Set.of("properties")).ifPresent(conditions::add));
        unsatisfiable.required(required, parts, undeclared);
        unsatisfiable.misspelt(required, undeclared);
        conditional.report(parts, declared.keySet());
        AdditionalProperties additional = additional(parts, undeclared, info, others);
        List<Property> properties = new ArrayList<>();
        declared.forEach((name, schema) ->
                properties.add(property(name, schema, info, Optional.ofNullable(required.get(name)))));
        required.forEach((name, place) -> {
            if (!declared.containsKey(name)) {
                properties.add(undeclared(name, place, additional, info));
            }
        });
        boolean anything = properties.isEmpty() && additional instanceof AdditionalProperties.Ignored;
        return new Schema.ObjectSchema(info, properties, anything ? kept(info) : additional, conditions);
    }

    private List<Assertion> conditions(Parts parts, Undeclared undeclared) {
        List<Assertion> conditions = new ArrayList<>();
        for (Node part : parts.schemas()) {
            if (undeclared.checksAllOf(part)) {
                continue;
            }
            assertions.of(part).stream()
                    .filter(assertion -> assertion instanceof Assertion.MinProperties
                            || assertion instanceof Assertion.MaxProperties)
                    .forEach(conditions::add);
            residue.of(part, Residue.ANY_KIND).ifPresent(conditions::add);
            residue.of(part, Residue.OBJECT).ifPresent(conditions::add);
            if (isNoObject(part)) {
                residue.of(part, Set.of("type")).ifPresent(conditions::add);
            }
        }
        for (Parts.Group group : parts.groups()) {
            if (!undeclared.checksAllOf(group.schema())) {
                residue.of(group.schema(), Set.of(group.keyword())).ifPresent(conditions::add);
            }
        }
        return conditions;
    }

    /** A case may be of another type than the object that it stands in, which then is never that case. */
    private static boolean isNoObject(Node part) {
        return !SchemaGraph.typeNames(part).isEmpty() && !SchemaGraph.namesType(part, "object");
    }

    private Map<String, Location> required(Parts parts) {
        Map<String, Location> required = new LinkedHashMap<>();
        for (Node part : parts.schemas()) {
            for (Node name : fields.list(part, "required")) {
                if (name instanceof Node.StringNode text) {
                    required.putIfAbsent(text.value(), name.location());
                }
            }
        }
        return required;
    }

    private Property property(String name, Node schema, SchemaInfo info, Optional<Location> required) {
        Node target = graph.meant(schema).orElse(schema);
        return new Property(
                name,
                schema.location(),
                schemas.use(schema, names.ofProperty(name, schema.location(), info)),
                required,
                fields.prose(schema).or(fields.prose(target)),
                directions.of(schema),
                schemas.defaultOf(schema));
    }

    /** A required property without a schema is like any other undeclared one. */
    private Property undeclared(String name, Location place, AdditionalProperties additional, SchemaInfo info) {
        SchemaUse use = additional instanceof AdditionalProperties.Typed typed
                ? typed.values()
                : schemas.use(new Node.BooleanNode(place, true), longer(info, name));
        return new Property(name, place, use, Optional.of(place), Prose.NONE, Direction.BOTH, Optional.empty());
    }

    private AdditionalProperties additional(Parts parts, Undeclared undeclared, SchemaInfo info, OtherCases others) {
        Optional<Node> keyword = undeclared.keyword();
        if (keyword.filter(Undeclared::isFalse).isPresent()) {
            return forbidden(undeclared, others);
        }
        boolean closed =
                undeclared.forbidsUnevaluated() && !undeclared.declared().isEmpty();
        Optional<Set<String>> evaluable = closed ? evaluations.names(parts, fields) : Optional.empty();
        if (evaluable.isPresent()) {
            Set<String> names = new TreeSet<>(evaluable.get());
            names.removeAll(undeclared.declared());
            return names.isEmpty()
                    ? new AdditionalProperties.Forbidden()
                    : new AdditionalProperties.Typed(kept(info).values(), Optional.of(names));
        }
        return keyword.isPresent()
                ? new AdditionalProperties.Typed(schemas.use(freeValues.meant(keyword.get()), longer(info, "value")))
                : new AdditionalProperties.Ignored();
    }

    private AdditionalProperties forbidden(Undeclared undeclared, OtherCases others) {
        Set<String> declared = undeclared.declared();
        Set<String> names = others.names(declared);
        Optional<Undeclared.Closing> closing = undeclared.closing().filter(found -> others.areToldBy(found.keyword()));
        if (closing.isEmpty() || names.isEmpty() || declared.isEmpty()) {
            return new AdditionalProperties.Forbidden();
        }
        Assertion condition =
                others.condition(closing.get().part(), closing.get().keyword(), declared, rules);
        return new AdditionalProperties.OfOtherCases(names, condition);
    }

    /** Undeclared properties of any kind. */
    private AdditionalProperties.Typed kept(SchemaInfo info) {
        Location place = info.location();
        Node anything = new Node.BooleanNode(place.child("additionalProperties"), true);
        return new AdditionalProperties.Typed(schemas.use(anything, longer(info, "value")));
    }

    private static List<String> longer(SchemaInfo info, String name) {
        List<String> parts = new ArrayList<>(info.nameParts());
        parts.add(name);
        return parts;
    }
}
