package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.NamedRules;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.References;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lowers schemas keyword by keyword, for values that are checked as JSON. */
final class RulesLowering {
    private static final List<String> ONE = List.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "contains",
            "unevaluatedItems",
            "additionalProperties",
            "propertyNames",
            "unevaluatedProperties");
    private static final List<String> LIST = List.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final List<String> AGAINST_NULL = List.of("$ref", "allOf", "anyOf", "oneOf", "enum");
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final List<String> MAP = List.of("properties", "patternProperties", "dependentSchemas");

    private final SchemaGraph graph;
    private final ComponentNames names;
    private final Dialect dialect;
    private final Fields fields;
    private final StatedValues stated;
    private final Assertions assertions;
    private final Patterns patterns;
    private final DecidedCases decided;
    private final PropertyDirection directions;
    private final boolean practical;
    private final Map<SchemaId, NamedRules> referenced = new LinkedHashMap<>();
    private final Deque<Node> waiting = new ArrayDeque<>();

    RulesLowering(
            SchemaGraph graph,
            ComponentNames names,
            Dialect dialect,
            Fields fields,
            StatedValues stated,
            Assertions assertions,
            Patterns patterns,
            DecidedCases decided,
            Typing typing) {
        this.practical = typing == Typing.PRACTICAL;
        this.decided = decided;
        this.directions = new PropertyDirection(graph, fields);
        this.patterns = patterns;
        this.graph = graph;
        this.names = names;
        this.dialect = dialect;
        this.fields = fields;
        this.stated = stated;
        this.assertions = assertions;
    }

    /** Every schema that some rule refers to, by its place, in the order in which it was met. */
    Map<SchemaId, NamedRules> referenced() {
        while (!waiting.isEmpty()) {
            Node next = waiting.remove();
            SchemaId id = SchemaId.of(next.location());
            referenced.put(id, new NamedRules(referenced.get(id).nameParts(), of(next)));
        }
        return referenced;
    }

    /** A rule that refers to a schema, which gets a class of its own. */
    Rule shared(Node schema, List<String> nameParts) {
        SchemaId id = SchemaId.of(schema.location());
        if (referenced.putIfAbsent(id, new NamedRules(nameParts, new Rules(schema.location(), List.of()))) == null) {
            waiting.add(schema);
        }
        return new Rule.Reference(id);
    }

    /** What a schema says. */
    Rules of(Node schema) {
        return of(schema, Set.of());
    }

    private Rules of(Node schema, Set<String> oneWay) {
        if (schema instanceof Node.BooleanNode bool) {
            return new Rules(schema.location(), bool.value() ? List.of() : List.of(new Rule.Nothing()));
        }
        if (schema instanceof Node.ObjectNode object) {
            Rules rules = dialect.isOnlyReference(schema)
                    ? new Rules(schema.location(), reference(schema).stream().toList())
                    : some(schema, object.members().keySet(), oneWay);
            boolean nullable = practical
                    && Nullability.isMarked(schema)
                    && AGAINST_NULL.stream().anyMatch(object.members()::containsKey);
            return nullable ? orNull(rules) : rules;
        }
        fields.noSchema(schema);
        return new Rules(schema.location(), List.of());
    }

    /** What would rule null out does not, where {@code nullable} stands beside it. */
    private static Rules orNull(Rules rules) {
        Rules isNull = new Rules(rules.location(), List.of(new Rule.Types(Set.of("null"))));
        return new Rules(rules.location(), List.of(new Rule.AppliedList("anyOf", List.of(rules, isNull))));
    }

    /** What a schema says apart from one keyword. */
    Rules but(Node schema, String keyword) {
        Set<String> others = new HashSet<>(
                schema instanceof Node.ObjectNode object ? object.members().keySet() : Set.of());
        others.remove(keyword);
        return some(schema, others);
    }

    /** What some of a schema's keywords say. */
    Rules some(Node schema, Set<String> keywords) {
        return some(schema, keywords, Set.of());
    }

    /** The same inside of a schema, by which some properties travel one way alone. */
    private Rules some(Node schema, Set<String> keywords, Set<String> around) {
        Set<String> oneWay = new HashSet<>(around);
        oneWay.addAll(directions.oneWay(Parts.of(graph, schema)));
        List<Rule> rules = new ArrayList<>();
        if (keywords.contains("$ref")) {
            reference(schema).ifPresent(rules::add);
        }
        types(schema, keywords, rules);
        values(schema, keywords, rules);
        assertions.of(schema).stream()
                .filter(assertion -> keywords.contains(assertion.keyword()))
                .forEach(assertion -> rules.add(new Rule.Asserted(assertion)));
        range(schema, keywords, rules);
        required(schema, keywords, oneWay, rules);
        objects(schema, keywords, rules);
        applicators(schema, keywords, oneWay, rules);
        return new Rules(schema.location(), rules);
    }

    private Optional<Rule> reference(Node schema) {
        return References.reference(schema).isEmpty()
                ? Optional.empty()
                : graph.target(schema).map(target -> shared(target, names.words(target.location())));
    }

    private void types(Node schema, Set<String> keywords, List<Rule> rules) {
        if (schema.get("type").isEmpty() || !keywords.contains("type") || stated.ignoreType(schema)) {
            return;
        }
        Set<String> names = new TreeSet<>();
        for (Node item : SchemaGraph.typeNames(schema)) {
            if (item instanceof Node.StringNode text) {
                names.add(text.value());
            }
        }
        if (Nullability.isMarked(schema)) {
            names.add("null");
        }
        rules.add(new Rule.Types(names));
    }

    private void values(Node schema, Set<String> keywords, List<Rule> rules) {
        if (keywords.contains("enum")) {
            stated.listed(schema).ifPresent(values -> rules.add(new Rule.Values("enum", values)));
        }
        if (keywords.contains("const")) {
            stated.constant(schema).ifPresent(value -> rules.add(new Rule.Values("const", List.of(value))));
        }
    }

    /** An integer of 32 or 64 bits: elsewhere, its Java type says so. */
    private void range(Node schema, Set<String> keywords, List<Rule> rules) {
        Optional<Node> format = schema.get("format").filter(name -> keywords.contains("format"));
        if (format.isPresent()
                && SchemaGraph.namesType(schema, "integer")
                && format.get() instanceof Node.StringNode name) {
            switch (name.value()) {
                case "int32" -> range(Integer.MIN_VALUE, Integer.MAX_VALUE, name, rules);
                case "int64" -> range(Long.MIN_VALUE, Long.MAX_VALUE, name, rules);
                default -> {}
            }
        }
    }

    private static void range(long least, long most, Node format, List<Rule> rules) {
        rules.add(new Rule.Asserted(new Assertion.Minimum(format.location(), BigDecimal.valueOf(least), false)));
        rules.add(new Rule.Asserted(new Assertion.Maximum(format.location(), BigDecimal.valueOf(most), false)));
    }

    /** Which way a value travels is not known here, so that nothing is demanded that one way alone demands. */
    private void required(Node schema, Set<String> keywords, Set<String> oneWay, List<Rule> rules) {
        if (keywords.contains("required")) {
            List<String> names = fields.texts(schema, "required").stream()
                    .filter(name -> !oneWay.contains(name))
                    .toList();
            if (!names.isEmpty()) {
                rules.add(new Rule.Required(names));
            }
        }
    }

    private void objects(Node schema, Set<String> keywords, List<Rule> rules) {
        if (keywords.contains("dependentRequired")) {
            fields.map(schema, "dependentRequired")
                    .keySet()
                    .forEach(name -> rules.add(new Rule.DependentRequired(
                            name, fields.texts(schema.get("dependentRequired").orElse(schema), name))));
        }
        if (keywords.contains("dependencies")) {
            fields.map(schema, "dependencies").forEach((name, value) -> rules.add(dependency(schema, name, value)));
        }
        for (String keyword : List.of("minContains", "maxContains")) {
            if (keywords.contains(keyword)) {
                fields.count(schema, keyword).ifPresent(count -> rules.add(new Rule.ContainsCount(keyword, count)));
            }
        }
    }

    /** Before 2019-09 one keyword held both kinds (JSON Schema Validation, draft 7, §6.5.7). */
    private Rule dependency(Node schema, String name, Node value) {
        return value instanceof Node.ArrayNode
                ? new Rule.DependentRequired(
                        name, fields.texts(schema.get("dependencies").orElse(schema), name))
                : new Rule.AppliedMap("dependentSchemas", Map.of(name, of(value)));
    }

    private void applicators(Node schema, Set<String> keywords, Set<String> oneWay, List<Rule> rules) {
        for (String keyword : MAP) {
            if (keywords.contains(keyword)) {
                Map<String, Rules> schemas = new LinkedHashMap<>();
                fields.map(schema, keyword).forEach((name, member) -> {
                    if (!keyword.equals("patternProperties") || patterns.isUsable(name, member.location())) {
                        schemas.put(name, of(member));
                    }
                });
                if (!schemas.isEmpty()) {
                    rules.add(new Rule.AppliedMap(keyword, schemas));
                }
            }
        }
        for (String keyword : LIST) {
            if (keywords.contains(keyword)) {
                Optional<Discriminator> deciding =
                        CHOICES.contains(keyword) ? decided.of(schema, keyword) : Optional.empty();
                Set<String> inside = keyword.equals("prefixItems") ? Set.of() : oneWay;
                List<Node> listed = fields.list(schema, keyword);
                List<Node> members = CHOICES.contains(keyword) ? graph.cases(listed) : listed;
                List<Rules> schemas = members.stream()
                        .map(member -> {
                            Rules said = of(member, inside);
                            return deciding.map(by -> decided.decided(member, said, by))
                                    .orElse(said);
                        })
                        // Members with nothing but prose say nothing together with others; in a choice they let all
                        // through.
                        .filter(member -> !keyword.equals("allOf") || !member.acceptsAnything())
                        .toList();
                if (!schemas.isEmpty()) {
                    rules.add(new Rule.AppliedList(keyword, schemas));
                }
            }
        }
        for (String keyword : ONE) {
            if (keywords.contains(keyword)) {
                schema.get(keyword).ifPresent(member -> rules.add(new Rule.Applied(keyword, of(member))));
            }
        }
    }
}
