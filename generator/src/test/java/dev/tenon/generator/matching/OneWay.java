package dev.tenon.generator.matching;

import dev.tenon.runtime.validation.Direction;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract as it holds for what travels one way: a required property that is {@code readOnly} is required of answers alone, one
 * that is {@code writeOnly} of requests alone (OpenAPI 3.0.3 §4.7.24.2).
 */
final class OneWay {
    private final Schemas schemas;
    private final String other;

    private OneWay(JsonNode contract, Direction direction) {
        this.schemas = new Schemas(contract);
        this.other = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    }

    /** The ways that have to be told apart. */
    static List<Direction> directions(JsonNode contract) {
        boolean same = contract(contract, Direction.REQUEST).equals(contract)
                && contract(contract, Direction.ANSWER).equals(contract);
        return same ? List.of(Direction.UNKNOWN) : List.of(Direction.REQUEST, Direction.ANSWER);
    }

    /** The schemas that demand less one way, by identity. */
    static Set<JsonNode> dependent(JsonNode contract) {
        Set<JsonNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Direction direction : List.of(Direction.REQUEST, Direction.ANSWER)) {
            different(contract, contract(contract, direction), found);
        }
        return found;
    }

    private static void different(JsonNode whole, JsonNode relaxed, Set<JsonNode> found) {
        whole.properties().forEach(member -> {
            JsonNode other = relaxed.get(member.getKey());
            if (member.getValue().size() != other.size()) {
                found.add(whole);
            } else {
                different(member.getValue(), other, found);
            }
        });
        if (whole.isArray()) {
            for (int i = 0; i < whole.size(); i++) {
                different(whole.get(i), relaxed.get(i), found);
            }
        }
    }

    /** A copy that demands nothing that the other direction alone demands. */
    static JsonNode contract(JsonNode contract, Direction direction) {
        JsonNode copy = contract.deepCopy();
        if (direction != Direction.UNKNOWN) {
            new OneWay(contract, direction).relax(copy, Set.of());
        }
        return copy;
    }

    /** @param around the names of the properties that go the other way by what stands around */
    private void relax(JsonNode node, Set<String> around) {
        if (!(node instanceof ObjectNode schema)) {
            node.forEach(member -> relax(member, Set.of()));
            return;
        }
        Set<String> names = new HashSet<>(around);
        if (schema.has("properties") || schema.has("allOf")) {
            schemas.flat(schema).path("properties").properties().stream()
                    .filter(property ->
                            schemas.flat(property.getValue()).path(other).asBoolean(false))
                    .forEach(property -> names.add(property.getKey()));
        }
        if (schema.get("required") instanceof ArrayNode required) {
            required.removeIf(name -> names.contains(name.asString("")));
        }
        schema.properties().forEach(member -> {
            boolean together = Set.of("allOf", "anyOf", "oneOf").contains(member.getKey());
            if (together) {
                member.getValue().forEach(part -> relax(part, names));
            } else {
                relax(member.getValue(), Set.of());
            }
        });
    }
}
