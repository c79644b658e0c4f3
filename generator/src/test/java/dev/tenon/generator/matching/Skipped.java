package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document without the properties that its schema does not speak of, which are not kept when it is read. */
final class Skipped {
    private final Schemas schemas;
    private final Judge judge;

    Skipped(Schemas schemas, Judge judge) {
        this.schemas = schemas;
        this.judge = judge;
    }

    /** The document as it is written again, but for what another one lacks that is declared. */
    JsonNode without(JsonNode document, JsonNode written, JsonNode schema) {
        if (document instanceof ArrayNode array && written instanceof ArrayNode other) {
            ArrayNode kept = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                kept.add(i < other.size() ? without(array.get(i), other.get(i), items(array, schema)) : array.get(i));
            }
            return kept;
        }
        if (!(document instanceof ObjectNode object) || !(written instanceof ObjectNode other)) {
            return document;
        }
        ObjectNode kept = object.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (other.has(member.getKey())) {
                JsonNode own = property(object, schema, member.getKey());
                kept.set(member.getKey(), without(member.getValue(), other.get(member.getKey()), own));
            } else if (!declared(object, schema, member.getKey()).isEmpty()) {
                kept.set(member.getKey(), member.getValue());
            }
        }
        return kept;
    }

    /** Whether a document as it is written again fits other cases than it did, in some place. */
    boolean changesCase(JsonNode document, JsonNode written, JsonNode schema) {
        for (JsonNode each : alternatives(document, schema, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            for (JsonNode member : Schemas.cases(each)) {
                if (judge.accepts(member, document) != judge.accepts(member, written)) {
                    return true;
                }
            }
        }
        if (document instanceof ArrayNode array) {
            JsonNode items = items(array, schema);
            return IntStream.range(0, Math.min(array.size(), written.size()))
                    .anyMatch(i -> changesCase(array.get(i), written.get(i), items));
        }
        return document instanceof ObjectNode object
                && object.properties().stream()
                        .filter(member -> written.has(member.getKey()))
                        .anyMatch(member -> changesCase(
                                member.getValue(),
                                written.get(member.getKey()),
                                property(object, schema, member.getKey())));
    }

    private JsonNode property(ObjectNode object, JsonNode schema, String name) {
        List<JsonNode> declared = declared(object, schema, name);
        return declared.isEmpty() ? schema.path("additionalProperties") : anyOf(schema, declared);
    }

    private JsonNode items(ArrayNode array, JsonNode schema) {
        List<JsonNode> items = new ArrayList<>();
        alternatives(array, schema, Collections.newSetFromMap(new IdentityHashMap<>())).stream()
                .filter(each -> each.has("items"))
                .forEach(each -> items.add(each.get("items")));
        return items.isEmpty() ? schema.path("items") : anyOf(schema, items);
    }

    private static JsonNode anyOf(JsonNode schema, List<JsonNode> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        ObjectNode either = ((ObjectNode) schema).objectNode();
        members.forEach(either.putArray("anyOf")::add);
        return either;
    }

    private List<JsonNode> declared(ObjectNode object, JsonNode schema, String name) {
        return alternatives(object, schema, Collections.newSetFromMap(new IdentityHashMap<>())).stream()
                .filter(each -> each.path("properties").has(name))
                .map(each -> each.get("properties").get(name))
                .toList();
    }

    /** A schema and everything that it may be, flattened; of several cases, those that fit if there are any. */
    private List<JsonNode> alternatives(JsonNode document, JsonNode schema, Set<JsonNode> passed) {
        JsonNode flat = schemas.flat(schema);
        List<JsonNode> all = new ArrayList<>();
        if (passed.add(flat)) {
            all.add(flat);
            for (String keyword : List.of("oneOf", "anyOf")) {
                List<JsonNode> cases = flat.path(keyword).valueStream().toList();
                List<JsonNode> fitting = cases.stream()
                        .filter(member -> cases.size() > 1 && judge.accepts(member, document))
                        .toList();
                (fitting.isEmpty() ? cases : fitting)
                        .forEach(member -> all.addAll(alternatives(document, member, passed)));
            }
        }
        return all;
    }
}
