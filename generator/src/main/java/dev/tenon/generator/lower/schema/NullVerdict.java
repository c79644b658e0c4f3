package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return schema instanceof Node.BooleanNode allowed
                ? allowed.value()
                : obstacle(schema).isEmpty();
    }

    /** The keyword of a schema that rules null out: the first one, or empty if null is valid. */
    Optional<String> obstacle(Node schema) {
        return values(schema)
                .or(() -> elsewhere(schema))
                .or(() -> choices(schema))
                .or(() -> conditions(schema));
    }

    private Optional<String> elsewhere(Node schema) {
        return together(schema).stream().allMatch(this::isNoObstacle)
                ? Optional.empty()
                : Optional.of(schema.get("allOf").isPresent() ? "allOf" : "$ref");
    }

    private boolean isNoObstacle(Node part) {
        return part instanceof Node.BooleanNode allowed
                ? allowed.value()
                : values(part)
                        .or(() -> choices(part))
                        .or(() -> conditions(part))
                        .isEmpty();
    }

    /** What else holds where a schema does, each once: what holds twice, as it leads back, holds once. */
    private List<Node> together(Node schema) {
        Set<Location> passed = new HashSet<>(Set.of(schema.location()));
        List<Node> together = new ArrayList<>();
        Deque<Node> waiting = new ArrayDeque<>(graph.conjuncts(schema));
        while (!waiting.isEmpty()) {
            Optional<Node> part = graph.meant(waiting.remove());
            if (part.isPresent() && passed.add(part.get().location())) {
                together.add(part.get());
                waiting.addAll(graph.conjuncts(part.get()));
            }
        }
        return together;
    }

    private static Optional<String> values(Node schema) {
        if (Nullability.isRuledOutByType(schema)) {
            return Optional.of("type");
        }
        if (schema.get("const")
                .filter(value -> !(value instanceof Node.NullNode))
                .isPresent()) {
            return Optional.of("const");
        }
        return schema.get("enum").isPresent() && !Nullability.listsNull(schema)
                ? Optional.of("enum")
                : Optional.empty();
    }

    private Optional<String> choices(Node schema) {
        List<Node> any = schema.items("anyOf");
        if (!any.isEmpty() && any.stream().noneMatch(this::accepts)) {
            return Optional.of("anyOf");
        }
        List<Node> one = schema.items("oneOf");
        return one.isEmpty() || one.stream().filter(this::accepts).count() == 1
                ? Optional.empty()
                : Optional.of("oneOf");
    }

    private Optional<String> conditions(Node schema) {
        if (schema.get("not").filter(this::accepts).isPresent()) {
            return Optional.of("not");
        }
        return schema.get("if")
                .map(condition -> accepts(condition) ? "then" : "else")
                .filter(branch ->
                        schema.get(branch).filter(then -> !accepts(then)).isPresent());
    }
}
