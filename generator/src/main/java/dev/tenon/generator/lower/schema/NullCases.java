package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether null is right by everything that holds together, for example because it is for a member of {@code anyOf}. */
final class NullCases {
    private final SchemaGraph graph;
    private final SchemaTypes types;
    private final NullVerdict verdict;
    /** A schema that is looked at further up does not admit null by itself. */
    private final Map<Location, Boolean> known = new HashMap<>();

    NullCases(SchemaGraph graph, SchemaTypes types, NullVerdict verdict) {
        this.graph = graph;
        this.types = types;
        this.verdict = verdict;
    }

    /** Whether null is of a type that a schema has, and nothing forbids it. */
    boolean admits(Node schema) {
        Boolean before = known.putIfAbsent(schema.location(), false);
        if (before != null) {
            return before;
        }
        boolean admitted = hasNull(schema)
                && (verdict.accepts(schema)
                        || Parts.of(graph, schema).schemas().stream().allMatch(this::isNoObstacle));
        known.put(schema.location(), admitted);
        return admitted;
    }

    private boolean isNoObstacle(Node part) {
        if (part.get("not").isPresent() || part.get("if").isPresent()) {
            return false;
        }
        List<Node> any = part.items("anyOf");
        List<Node> one = part.items("oneOf").stream().filter(this::hasNull).toList();
        // What fits two members of oneOf is wrong.
        return (any.isEmpty() || any.stream().anyMatch(this::admits))
                && (part.get("oneOf").isEmpty() || one.size() == 1 && admits(one.get(0)));
    }

    private boolean hasNull(Node schema) {
        return types.of(schema).contains(JsonType.NULL);
    }
}
