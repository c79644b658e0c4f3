package dev.tenon.generator.lower;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Parents with a {@code discriminator}, and the schemas that have them in {@code allOf} (OpenAPI 3.0.3 §4.7.25). */
final class Hierarchies {
    private final Descendants descendants;
    private final Map<Location, MeantChildren> meant = new HashMap<>();
    private final SchemaGraph graph;
    private final Fields fields;

    Hierarchies(Descendants descendants, SchemaGraph graph, Fields fields) {
        this.descendants = descendants;
        this.graph = graph;
        this.fields = fields;
    }

    /** Whether a schema stands for its children: it has a discriminator that means some, and none of its own cases. */
    boolean isParent(Node schema) {
        return hasChildren(schema) && !children(schema).meant().isEmpty();
    }

    /** Whether a schema would stand for its children if its discriminator meant any. */
    boolean hasChildren(Node schema) {
        return hasOnlyDiscriminator(schema) && !descendants.of(schema).isEmpty();
    }

    /** Whether the discriminator of a schema maps values to schemas of which none has this one in its allOf. */
    boolean mapsInVain(Node schema) {
        return hasOnlyDiscriminator(schema)
                && !fields.map(schema.get("discriminator").orElseThrow(), "mapping")
                        .isEmpty()
                && descendants.of(schema).isEmpty();
    }

    private static boolean hasOnlyDiscriminator(Node schema) {
        return schema.get("discriminator").isPresent()
                && schema.get("oneOf").isEmpty()
                && schema.get("anyOf").isEmpty();
    }

    /** Whether a schema is one of the cases that another one stands for, by its discriminator or since it lists them. */
    boolean isChild(Node schema, Node parent) {
        Stream<Node> inherited = isParent(parent) ? descendants.of(parent).values().stream() : Stream.empty();
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
            Map<String, Node> concrete = new LinkedHashMap<>(descendants.of(parent));
            concrete.values().removeIf(this::isParent);
            known = MeantChildren.of(parent, concrete, graph, fields);
            meant.put(parent.location(), known);
        }
        return known;
    }
}
