package dev.tenon.generator.matching;

import dev.tenon.runtime.validation.Direction;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Which way the schemas of a contract travel, by its operations. Of a class that travels one way alone, this way is what its
 * validator is about, whichever way is asked about; of all others, and of those that no operation uses, the one that is asked about.
 */
final class Travels {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> ONE = Set.of(
            "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains", "prefixItems");

    private final JsonNode contract;
    private final Set<JsonNode> dependent;
    private final Set<JsonNode> sent = identities();
    private final Set<JsonNode> received = identities();

    /** @param contract a contract whose schemas are those of JSON Schema 2020-12 */
    Travels(JsonNode contract) {
        this.contract = contract;
        this.dependent = OneWay.dependent(contract);
        contract.path("paths").forEach(path -> {
            JsonNode item = followed(path);
            item.path("parameters").forEach(parameter -> carried(parameter, sent));
            METHODS.forEach(method -> operation(item.path(method)));
        });
    }

    private static Set<JsonNode> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void operation(JsonNode operation) {
        operation.path("parameters").forEach(parameter -> carried(parameter, sent));
        carried(operation.path("requestBody"), sent);
        operation.path("responses").forEach(response -> carried(response, received));
    }

    /** What a parameter, a header, a body, an answer, a media type or the encoding of a property carries. */
    private void carried(JsonNode written, Set<JsonNode> reached) {
        JsonNode part = followed(written);
        reach(part.path("schema"), reached, (owner, node) -> {});
        List.of("content", "headers", "encoding")
                .forEach(key -> part.path(key).forEach(member -> carried(member, reached)));
    }

    /** The ways by which a schema is judged when one is asked about: more than one if what it contains travels differently. */
    Set<Direction> judging(JsonNode schema, Direction asked) {
        Set<Direction> ways = EnumSet.noneOf(Direction.class);
        reach(schema, identities(), (owner, part) -> {
            if (dependent.contains(part)) {
                ways.add(way(owner, asked));
            }
        });
        return ways.isEmpty() ? EnumSet.of(asked) : ways;
    }

    private Direction way(JsonNode owner, Direction asked) {
        if (sent.contains(owner) == received.contains(owner)) {
            return asked;
        }
        return sent.contains(owner) ? Direction.REQUEST : Direction.ANSWER;
    }

    /** A schema that has a class, and all that it contains. */
    private void reach(JsonNode written, Set<JsonNode> reached, BiConsumer<JsonNode, JsonNode> visitor) {
        JsonNode schema = followed(written);
        if (schema.isObject() && reached.add(schema)) {
            part(schema, schema, identities(), reached, visitor);
        }
    }

    /** @param owner the schema whose class this is a part of */
    private void part(
            JsonNode owner,
            JsonNode written,
            Set<JsonNode> passed,
            Set<JsonNode> reached,
            BiConsumer<JsonNode, JsonNode> visitor) {
        JsonNode part = followed(written);
        if (!part.isObject() || !passed.add(part)) {
            return;
        }
        visitor.accept(owner, part);
        for (Map.Entry<String, JsonNode> keyword : part.properties()) {
            JsonNode value = keyword.getValue();
            if (CHOICES.contains(keyword.getKey())) {
                // A case has a class of its own, or one with what stands around.
                value.forEach(each -> reach(each, reached, visitor));
                value.forEach(each -> part(owner, each, passed, reached, visitor));
            } else if (keyword.getKey().equals("allOf")) {
                value.forEach(each -> part(owner, each, passed, reached, visitor));
                if (isOtherName(part)) {
                    value.forEach(each -> reach(each, reached, visitor));
                }
            } else if (MAPS.contains(keyword.getKey()) || value.isArray() && ONE.contains(keyword.getKey())) {
                value.forEach(each -> reach(each, reached, visitor));
            } else if (ONE.contains(keyword.getKey())) {
                reach(value, reached, visitor);
            }
        }
    }

    private static boolean isOtherName(JsonNode schema) {
        return schema.path("allOf").size() == 1
                && Parents.PROSE.containsAll(schema.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !key.equals("allOf"))
                        .toList());
    }

    private JsonNode followed(JsonNode written) {
        JsonNode node = written;
        while (node.path("$ref").isString()) {
            node = contract.at(node.get("$ref").asString().substring(1));
        }
        return node;
    }
}
