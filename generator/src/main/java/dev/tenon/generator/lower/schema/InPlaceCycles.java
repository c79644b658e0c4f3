package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Reports schemas that apply themselves to the same value, as one of their own cases or conditions: whether a value is valid
 * would be asked without end (JSON Schema Core §9.4.1). What a schema says of properties or items is about other values, and
 * {@code allOf} may lead back, since what holds twice holds once.
 */
public final class InPlaceCycles {
    private final SchemaGraph graph;
    private final Diagnostics diagnostics;
    private final Set<Location> met = new HashSet<>();
    private final Set<Location> open = new HashSet<>();
    /** A stack of its own: a chain of schemas may be longer than Java's is deep. */
    private final Deque<Step> way = new ArrayDeque<>();

    /** A schema on the way, and the places at which it applies others that were not followed yet. */
    private record Step(Node schema, Iterator<Node> applied) {}

    InPlaceCycles(SchemaGraph graph, Diagnostics diagnostics) {
        this.graph = graph;
        this.diagnostics = diagnostics;
    }

    /** Checks schemas, and those that they apply to the same value. */
    void check(Collection<Node> schemas) {
        for (Node start : schemas) {
            enter(start);
            while (!way.isEmpty()) {
                Step last = way.peek();
                if (last.applied().hasNext()) {
                    follow(last.applied().next());
                } else {
                    open.remove(way.pop().schema().location());
                }
            }
        }
    }

    private void enter(Node schema) {
        if (met.add(schema.location())) {
            open.add(schema.location());
            way.push(new Step(schema, graph.appliedInPlace(schema).iterator()));
        }
    }

    private void follow(Node place) {
        Optional<Node> schema = graph.meant(place);
        if (schema.isPresent() && open.contains(schema.get().location())) {
            report(place.location(), schema.get().location(), diagnostics);
        } else {
            schema.ifPresent(this::enter);
        }
    }

    /**
     * Reports a schema that applies itself to the same value.
     *
     * @param place where it is applied
     * @param schema the schema
     * @param diagnostics who is told
     */
    public static void report(Location place, Location schema, Diagnostics diagnostics) {
        diagnostics.error(
                "schema-cycle",
                place,
                "this leads back to " + schema.reference()
                        + ", which applies it to the same value; whether a value is valid could not be told",
                "remove it, or put a property in between");
    }
}
