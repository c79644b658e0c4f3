package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What travels in which direction: {@code required} holds for a {@code readOnly} property in answers only, for a
 * {@code writeOnly} one in requests only (OpenAPI 3.0.3 §4.7.24.2). A class that travels in the other direction, too, does not
 * demand it.
 */
final class Directions {
    private final Map<SchemaId, Schema> schemas;

    Directions(Map<SchemaId, Schema> schemas) {
        this.schemas = schemas;
    }

    Map<SchemaId, Schema> relaxed(List<Operation> operations) {
        Set<SchemaId> sent = reached(operations.stream()
                .flatMap(operation -> operation.body().stream())
                .flatMap(body -> body.contents().stream())
                .flatMap(form -> form.content().schema().stream())
                .toList());
        Set<SchemaId> received = reached(operations.stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.contents().stream())
                .flatMap(content -> content.schema().stream())
                .toList());
        Map<SchemaId, Schema> relaxed = new LinkedHashMap<>();
        schemas.forEach((id, schema) -> relaxed.put(
                id,
                schema instanceof Schema.ObjectSchema object
                        ? relaxed(object, sent.contains(id), received.contains(id))
                        : schema));
        return relaxed;
    }

    private Set<SchemaId> reached(List<SchemaUse> uses) {
        Set<SchemaId> reached = new HashSet<>();
        Deque<SchemaUse> waiting = new ArrayDeque<>(uses);
        while (!waiting.isEmpty()) {
            SchemaId next = waiting.remove().target();
            if (reached.add(next)) {
                waiting.addAll(schemas.get(next).uses());
            }
        }
        return reached;
    }

    private static Schema relaxed(Schema.ObjectSchema object, boolean sent, boolean received) {
        List<Property> properties = new ArrayList<>();
        for (Property property : object.properties()) {
            boolean oneWay = property.direction() == Direction.RECEIVED && sent
                    || property.direction() == Direction.SENT && received;
            properties.add(property.required() && oneWay ? property.optional() : property);
        }
        return new Schema.ObjectSchema(object.info(), properties, object.additional(), object.assertions());
    }
}
