package dev.tenon.generator.lower;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether null is valid against a schema, to the letter: few keywords apply to it (JSON Schema Core 2020-12 §7.6.1). */
final class NullVerdict {
    private final SchemaGraph graph;
    /** A schema that is looked at further up does not accept null by itself. */
    private final Map<Location, Boolean> known = new HashMap<>();

    NullVerdict(SchemaGraph graph) {
        this.graph = graph;
    }

    boolean accepts(Node schema) {
        Optional<Node> meant = graph.meant(schema);
        if (meant.isEmpty()) {
            return true;
        }
        Boolean before = known.putIfAbsent(meant.get().location(), false);
        if (before != null) {
            return before;
        }
        boolean accepted = holds(meant.get());
        known.put(meant.get().location(), accepted);
        return accepted;
    }

    private boolean holds(Node schema) {
        if (schema instanceof Node.BooleanNode allowed) {
            return allowed.value();
        }
        return isOfType(schema)
                && isListed(schema)
                && graph.conjuncts(schema).stream().allMatch(this::accepts)
                && choices(schema)
                && conditions(schema);
    }

    private static boolean isOfType(Node schema) {
        return SchemaGraph.typeNames(schema).isEmpty()
                || Nullability.isMarked(schema)
                || SchemaGraph.namesType(schema, "null");
    }

    private static boolean isListed(Node schema) {
        boolean constant =
                schema.get("const").map(Node.NullNode.class::isInstance).orElse(true);
        return constant && (schema.get("enum").isEmpty() || Nullability.listsNull(schema));
    }

    private boolean choices(Node schema) {
        List<Node> any = SchemaGraph.members(schema, "anyOf");
        List<Node> one = SchemaGraph.members(schema, "oneOf");
        return (any.isEmpty() || any.stream().anyMatch(this::accepts))
                && (one.isEmpty() || one.stream().filter(this::accepts).count() == 1);
    }

    private boolean conditions(Node schema) {
        boolean forbidden = schema.get("not").filter(this::accepts).isPresent();
        Optional<Node> then = schema.get("if").flatMap(condition -> schema.get(accepts(condition) ? "then" : "else"));
        return !forbidden && then.map(this::accepts).orElse(true);
    }
}
