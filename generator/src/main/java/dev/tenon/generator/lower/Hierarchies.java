package dev.tenon.generator.lower;

import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Parents with a {@code discriminator}, and the components that have them in {@code allOf} (OpenAPI 3.0.3 §4.7.25). */
final class Hierarchies {
    private final Map<Location, Map<String, Node>> children = new HashMap<>();
    private final Map<Location, MeantChildren> meant = new HashMap<>();
    private final SchemaGraph graph;
    private final Fields fields;

    Hierarchies(Node root, SchemaGraph graph, Fields fields) {
        this.graph = graph;
        this.fields = fields;
        Map<String, Node> components =
                root.get("components").map(node -> fields.map(node, "schemas")).orElse(Map.of());
        components.forEach((name, schema) -> {
            Set<Location> ancestors = new LinkedHashSet<>();
            ancestors(schema, ancestors);
            ancestors.forEach(ancestor -> children.computeIfAbsent(ancestor, key -> new LinkedHashMap<>())
                    .put(name, schema));
        });
    }

    /** The schemas that a component names in its own allOf, and those that these name in theirs. */
    private void ancestors(Node schema, Set<Location> found) {
        for (Node member : SchemaGraph.members(schema, "allOf")) {
            if (References.reference(member).isPresent()) {
                graph.meant(member).ifPresent(parent -> {
                    if (!parent.location().equals(schema.location()) && found.add(parent.location())) {
                        ancestors(parent, found);
                    }
                });
            }
        }
    }

    /** Whether a schema stands for its children: it has a discriminator that means some, and none of its own cases. */
    boolean isParent(Node schema) {
        return hasChildren(schema) && !children(schema).meant().isEmpty();
    }

    /** Whether a schema would stand for its children if its discriminator meant any. */
    boolean hasChildren(Node schema) {
        return schema.get("discriminator").isPresent()
                && schema.get("oneOf").isEmpty()
                && schema.get("anyOf").isEmpty()
                && children.containsKey(schema.location());
    }

    /** Whether a schema is one of the cases that another one stands for, by its discriminator or since it lists them. */
    boolean isChild(Node schema, Node parent) {
        Stream<Node> inherited = isParent(parent) ? children.get(parent.location()).values().stream() : Stream.empty();
        Stream<Node> listed = Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> SchemaGraph.members(parent, keyword).stream())
                .flatMap(member -> graph.meant(member).stream());
        return Stream.concat(inherited, listed)
                .anyMatch(child -> child.location().equals(schema.location()));
    }

    /** The children by the names of their components, in the contract's order; those of children that are parents included. */
    MeantChildren children(Node parent) {
        MeantChildren known = meant.get(parent.location());
        if (known == null) {
            // Schemas that have each other in allOf are nobody's parents.
            meant.put(parent.location(), MeantChildren.NONE);
            Map<String, Node> concrete = new LinkedHashMap<>(children.getOrDefault(parent.location(), Map.of()));
            concrete.values().removeIf(this::isParent);
            known = MeantChildren.of(parent, concrete, graph, fields);
            meant.put(parent.location(), known);
        }
        return known;
    }
}
