package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses schemas that are made of others, and these of others, more levels deep than documents may be nested: by references that would
 * be a way around that limit.
 */
final class ComposedSchemas {
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SINGLE = Set.of("not", "if", "then", "else");

    private final References references;
    private final Diagnostics diagnostics;
    /** How many levels there are below a schema; 0 while that is being found out, since a circle has no end. */
    private final Map<Location, Integer> levels = new HashMap<>();

    private boolean shallow = true;

    /** A schema, and those of what it is made of that were not looked at yet. */
    private static final class Step {
        private final Node schema;
        private final Iterator<Node> parts;
        private int below;

        Step(Node schema, Iterator<Node> parts) {
            this.schema = schema;
            this.parts = parts;
        }
    }

    ComposedSchemas(References references, Diagnostics diagnostics) {
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /** Checks schemas and everything that they are made of; on a stack of its own, as Java's is not deep enough for all. */
    boolean areShallow(Collection<Node.ObjectNode> schemas) {
        Deque<Step> way = new ArrayDeque<>();
        for (Node.ObjectNode schema : schemas) {
            enter(schema, way);
            while (!way.isEmpty()) {
                Step last = way.peek();
                if (last.parts.hasNext()) {
                    Node part = last.parts.next();
                    Integer known = levels.get(part.location());
                    if (known == null) {
                        enter(part, way);
                    } else {
                        last.below = Math.max(last.below, known);
                    }
                } else {
                    leave(way.pop(), way);
                }
            }
        }
        return shallow;
    }

    private void enter(Node schema, Deque<Step> way) {
        if (levels.putIfAbsent(schema.location(), 0) == null) {
            way.push(new Step(schema, parts(schema).iterator()));
        }
    }

    private void leave(Step step, Deque<Step> way) {
        int reached = step.below + 1;
        levels.put(step.schema.location(), reached);
        if (!way.isEmpty()) {
            way.peek().below = Math.max(way.peek().below, reached);
        }
        if (reached == JsonDocument.DEEPEST + 1) {
            shallow = false;
            diagnostics.error(
                    "deep-composition",
                    step.schema.location(),
                    "the schemas of which this one is made are nested deeper than " + JsonDocument.DEEPEST + " levels",
                    "let fewer of them refer to each other, by '$ref', 'allOf', 'oneOf' and the like");
        }
    }

    private List<Node> parts(Node schema) {
        List<Node> parts = new ArrayList<>();
        if (References.reference(schema).isPresent()) {
            references.target(schema).ifPresent(parts::add);
        }
        if (schema instanceof Node.ObjectNode object) {
            object.members().forEach((keyword, value) -> {
                if (LISTS.contains(keyword) && value instanceof Node.ArrayNode list) {
                    parts.addAll(list.items());
                } else if (SINGLE.contains(keyword)) {
                    parts.add(value);
                } else if (keyword.equals("dependentSchemas") && value instanceof Node.ObjectNode map) {
                    parts.addAll(map.members().values());
                }
            });
        }
        return parts;
    }
}
