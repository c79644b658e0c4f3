package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which way a property travels: anything that it is made of may say so (JSON Schema Validation §9.4). */
final class PropertyDirection {
    private final SchemaGraph graph;
    private final Fields fields;

    PropertyDirection(SchemaGraph graph, Fields fields) {
        this.graph = graph;
        this.fields = fields;
    }

    /** The properties of an object that travel one way alone, by what its parts declare. */
    Set<String> oneWay(Parts parts) {
        Set<String> names = new HashSet<>();
        for (Node part : parts.schemas()) {
            fields.map(part, "properties").forEach((name, schema) -> {
                if (of(schema) != Direction.BOTH) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    Direction of(Node schema) {
        boolean received = false;
        boolean sent = false;
        Set<Location> seen = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>(Set.of(schema));
        while (!waiting.isEmpty()) {
            Node part = waiting.pop();
            if (seen.add(part.location())) {
                received |= fields.flag(part, "readOnly");
                sent |= fields.flag(part, "writeOnly");
                waiting.addAll(
                        graph.isOnlyReference(part)
                                ? graph.target(part).stream().toList()
                                : graph.conjuncts(part));
            }
        }
        if (received == sent) {
            return Direction.BOTH;
        }
        return received ? Direction.RECEIVED : Direction.SENT;
    }
}
