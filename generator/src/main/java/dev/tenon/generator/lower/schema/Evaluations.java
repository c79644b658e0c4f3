package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which properties {@code unevaluatedProperties} is about (JSON Schema Core 2020-12 §11.3). */
final class Evaluations {
    /** What is evaluated with these depends on the value. */
    private static final Set<String> CONDITIONS = Set.of("if", "dependentSchemas");

    private static final Set<String> WITH_BRANCHES = Set.of("if", "then", "else", "dependentSchemas");
    /** These evaluate properties that are not declared. */
    private static final Set<String> UNDECLARED = Set.of("patternProperties", "additionalProperties");

    private final SchemaGraph graph;
    private final RulesLowering rules;

    Evaluations(SchemaGraph graph, RulesLowering rules) {
        this.graph = graph;
        this.rules = rules;
    }

    /** Whether the evaluated properties are the declared ones, whatever the value is, in each case of a choice alike. */
    boolean arePlain(Parts parts, Set<String> declared) {
        List<Node> schemas = parts.schemas();
        Stream<Node> within = Stream.concat(
                schemas.subList(0, schemas.size() - 1).stream(),
                schemas.stream().flatMap(this::ofCases));
        return parts.groups().isEmpty()
                && ofConditions(schemas.get(schemas.size() - 1))
                        .filter(declared::containsAll)
                        .isPresent()
                // What these evaluate counts for the whole.
                && within.allMatch(Evaluations::evaluatesWhatItDeclares);
    }

    /** All names that can be evaluated, whichever cases a value fits; empty if a keyword evaluates others, too. */
    Optional<Set<String>> names(Parts parts, Fields fields) {
        Node whole = parts.schemas().get(parts.schemas().size() - 1);
        List<Parts> all = new ArrayList<>(List.of(parts));
        for (Node part : parts.schemas()) {
            for (String keyword : List.of("oneOf", "anyOf")) {
                part.items(keyword).forEach(member -> all.addAll(withCases(Parts.of(graph, member), graph)));
            }
        }
        boolean declared = all.stream()
                .flatMap(together -> together.schemas().stream())
                .allMatch(part -> part == whole || evaluatesWhatItDeclares(part));
        return ofConditions(whole)
                .filter(names -> declared)
                .map(names -> Stream.concat(
                                names.stream(), all.stream().flatMap(together -> together.declared(fields).stream()))
                        .collect(Collectors.toSet()));
    }

    private Stream<Node> ofCases(Node part) {
        Stream<Parts> oneOf = part.items("oneOf").stream().map(member -> Parts.of(graph, member));
        // Several of these may fit, and a choice that one of them leaves evaluates what its case does.
        Stream<Parts> anyOf =
                part.items("anyOf").stream().flatMap(member -> withCases(Parts.of(graph, member), graph).stream());
        return Stream.concat(oneOf, anyOf).flatMap(parts -> parts.schemas().stream());
    }

    /** What holds together, and after it what does in each case of its choices, and of theirs. */
    static List<Parts> withCases(Parts parts, SchemaGraph graph) {
        List<Parts> all = new ArrayList<>();
        withCases(parts, graph, new HashSet<>(), all);
        return all;
    }

    /** A choice that leads back to itself, which is refused later, is looked at once. */
    private static void withCases(Parts parts, SchemaGraph graph, Set<Location> passed, List<Parts> all) {
        all.add(parts);
        for (Parts.Group group : parts.groups()) {
            if (passed.add(group.location())) {
                group.members().forEach(member -> withCases(Parts.of(graph, member), graph, passed, all));
            }
        }
    }

    /** Whether a schema, apart from its own parts and cases, evaluates the properties that it declares, and no others. */
    static boolean evaluatesWhatItDeclares(Node schema) {
        return isPlain(schema) && schema.get("unevaluatedProperties").isEmpty();
    }

    /** The properties that conditions of a whole are about; empty if it may evaluate any. */
    private Optional<Set<String>> ofConditions(Node whole) {
        return hasNone(whole, UNDECLARED) ? Residue.names(rules.some(whole, WITH_BRANCHES)) : Optional.empty();
    }

    private static boolean isPlain(Node part) {
        return hasNone(part, CONDITIONS) && hasNone(part, UNDECLARED);
    }

    private static boolean hasNone(Node part, Set<String> keywords) {
        return keywords.stream().allMatch(keyword -> part.get(keyword).isEmpty());
    }
}
