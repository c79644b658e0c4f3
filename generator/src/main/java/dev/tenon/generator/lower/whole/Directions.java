package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Header;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What travels in which direction: {@code required} holds for a {@code readOnly} property in answers only, for a
 * {@code writeOnly} one in requests only (OpenAPI 3.0.3 §4.7.24.2). A class that travels in the other direction, too, can be
 * built without it, and its validator demands it one way.
 */
public final class Directions {
    private final Map<SchemaId, Schema> schemas;

    /**
     * Takes schemas.
     *
     * @param schemas all schemas
     */
    public Directions(Map<SchemaId, Schema> schemas) {
        this.schemas = schemas;
    }

    /**
     * The same schemas, of which some demand properties in one direction only.
     *
     * @param operations what sends and receives them
     * @return the schemas in the same order
     */
    public Map<SchemaId, Schema> relaxed(List<Operation> operations) {
        Set<SchemaId> sent = reached(operations.stream().flatMap(Directions::sent));
        Set<SchemaId> received = reached(operations.stream().flatMap(Directions::received));
        Map<SchemaId, Schema> relaxed = new LinkedHashMap<>();
        schemas.forEach((id, schema) -> {
            // Nobody knows which way callers send what no operation uses.
            boolean unknown = !sent.contains(id) && !received.contains(id);
            relaxed.put(
                    id,
                    schema instanceof Schema.ObjectSchema object
                            ? relaxed(object, unknown || sent.contains(id), unknown || received.contains(id))
                            : schema);
        });
        return relaxed;
    }

    private static Stream<SchemaUse> sent(Operation operation) {
        return Stream.concat(
                operation.parameters().stream().map(Parameter::schema),
                operation.body().stream()
                        .flatMap(body -> body.contents().stream())
                        .flatMap(form -> Stream.concat(
                                form.content().schema().stream(), form.headers().map(Header::schema))));
    }

    private static Stream<SchemaUse> received(Operation operation) {
        return operation.responses().stream()
                .flatMap(response -> Stream.concat(
                        response.headers().stream().map(Header::schema),
                        response.contents().stream().map(Content::schema).flatMap(Optional::stream)));
    }

    private Set<SchemaId> reached(Stream<SchemaUse> uses) {
        Set<SchemaId> reached = new HashSet<>();
        Deque<SchemaUse> waiting = new ArrayDeque<>(uses.toList());
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
        List<Assertion> conditions = new ArrayList<>(object.assertions());
        for (Property property : object.properties()) {
            boolean answersOnly = property.direction() == Direction.RECEIVED;
            boolean travelsBack = answersOnly && sent || property.direction() == Direction.SENT && received;
            boolean relaxes = property.required() && travelsBack;
            properties.add(relaxes ? property.optional() : property);
            if (relaxes && (answersOnly ? received : sent)) {
                Location keyword = keyword(property.demanded().orElseThrow());
                conditions.add(new Assertion.Demanded(keyword, property.name(), property.direction()));
            }
        }
        return new Schema.ObjectSchema(object.info(), properties, object.additional(), conditions);
    }

    /** From the name among others to the keyword. */
    private static Location keyword(Location name) {
        return new Location(name.source(), name.pointer().parent(), name.position());
    }
}
