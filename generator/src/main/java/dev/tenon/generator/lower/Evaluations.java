package dev.tenon.generator.lower;

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
    private static final List<String> CONDITIONS =
            List.of("if", "dependentSchemas", "patternProperties", "additionalProperties");

    private final SchemaGraph graph;

    Evaluations(SchemaGraph graph) {
        this.graph = graph;
    }

    /** Whether the evaluated properties are the declared ones, whatever the value is, in each case of a choice alike. */
    boolean arePlain(Parts parts) {
        List<Node> schemas = parts.schemas();
        Stream<Node> within = Stream.concat(
                schemas.subList(0, schemas.size() - 1).stream(),
                schemas.stream().flatMap(this::ofCases));
        return parts.groups().isEmpty()
                && schemas.stream().allMatch(Evaluations::isPlain)
                // What these evaluate counts for the whole.
                && within.allMatch(Evaluations::evaluatesWhatItDeclares);
    }

    /** All names that can be evaluated, whichever cases a value fits; empty if a keyword evaluates others, too. */
    Optional<Set<String>> names(Parts parts, Fields fields) {
        Node whole = parts.schemas().get(parts.schemas().size() - 1);
        List<Parts> all = new ArrayList<>(List.of(parts));
        for (Node part : parts.schemas()) {
            for (String keyword : List.of("oneOf", "anyOf")) {
                SchemaGraph.members(part, keyword)
                        .forEach(member -> all.addAll(withCases(Parts.of(graph, member), graph)));
            }
        }
        boolean declared = all.stream()
                .flatMap(together -> together.schemas().stream())
                .allMatch(part -> part == whole ? isPlain(part) : evaluatesWhatItDeclares(part));
        return declared
                ? Optional.of(all.stream()
                        .flatMap(together -> together.declared(fields).stream())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private Stream<Node> ofCases(Node part) {
        Stream<Parts> oneOf = SchemaGraph.members(part, "oneOf").stream().map(member -> Parts.of(graph, member));
        // Several of these may fit, and a choice that one of them leaves evaluates what its case does.
        Stream<Parts> anyOf = SchemaGraph.members(part, "anyOf").stream()
                .flatMap(member -> withCases(Parts.of(graph, member), graph).stream());
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

    private static boolean isPlain(Node part) {
        return CONDITIONS.stream().allMatch(keyword -> part.get(keyword).isEmpty());
    }
}
