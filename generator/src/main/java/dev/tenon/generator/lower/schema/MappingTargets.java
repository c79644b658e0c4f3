package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a value in the mapping of a discriminator means: it refers to a schema like {@code $ref} does, or names one (OpenAPI 3.0.3
 * §4.7.25).
 *
 * @param <T> what stands for a schema
 */
final class MappingTargets<T> {
    private final SchemaGraph graph;
    private final Map<Location, T> places = new HashMap<>();
    private final Map<String, T> names = new HashMap<>();

    MappingTargets(SchemaGraph graph) {
        this.graph = graph;
    }

    void place(Location schema, T target) {
        places.putIfAbsent(schema, target);
    }

    void name(String name, T target) {
        names.putIfAbsent(name, target);
    }

    /** What a text means: a reference to a file or a place goes before a name that happens to be the same. */
    Optional<T> of(Node.StringNode text) {
        return graph.mentioned(text)
                .map(schema -> places.get(schema.location()))
                .or(() -> Optional.ofNullable(names.get(UnionLowering.lastToken(text.value()))));
    }
}
