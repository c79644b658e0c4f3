package dev.tenon.generator.lower;

import dev.tenon.generator.source.Node;
import java.util.List;
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
                && within.allMatch(part ->
                        isPlain(part) && part.get("unevaluatedProperties").isEmpty());
    }

    private Stream<Node> ofCases(Node part) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> SchemaGraph.members(part, keyword).stream())
                .flatMap(member -> Parts.of(graph, member).schemas().stream());
    }

    private static boolean isPlain(Node part) {
        return CONDITIONS.stream().allMatch(keyword -> part.get(keyword).isEmpty());
    }
}
