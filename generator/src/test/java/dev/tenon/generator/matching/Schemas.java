package dev.tenon.generator.matching;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds what a schema says, with its references followed and the members of its {@code allOf} put together. */
final class Schemas {
    /** What says nothing beside a reference. */
    private static final Set<String> SILENT = Set.of("$ref", "description", OpenApiDialect.PLACED);

    private final JsonNode contract;
    /** What is known of schemas, which do not change. */
    private final Map<JsonNode, JsonNode> flat = new IdentityHashMap<>();

    private final Map<JsonNode, Map<JsonNode, JsonNode>> cases = new IdentityHashMap<>();

    /** @param contract a contract whose schemas are those of JSON Schema 2020-12 */
    Schemas(JsonNode contract) {
        this.contract = contract;
    }

    /** The schema at a place of the contract as it was written. */
    JsonNode at(String pointer) {
        return contract.at(OpenApiDialect.moved(contract, pointer.substring(1)));
    }

    /** A schema without {@code $ref} and {@code allOf}; a boolean schema is one without keywords. */
    JsonNode flat(JsonNode written) {
        JsonNode known = flat.get(written);
        if (known == null) {
            // A schema that is its own part adds nothing to itself.
            flat.put(written, JsonNodeFactory.instance.objectNode());
            known = flattened(written);
            flat.put(written, known);
        }
        return known;
    }

    private JsonNode flattened(JsonNode written) {
        if (!(written instanceof ObjectNode object)) {
            return JsonNodeFactory.instance.objectNode();
        }
        // A property may have this name, too.
        boolean refers = object.path("$ref").isString();
        if (refers && SILENT.containsAll(object.propertyNames())) {
            return flat(target(object));
        }
        if (!refers && !object.has("allOf")) {
            return object;
        }
        ObjectNode merged = object.deepCopy();
        merged.remove(List.of("allOf", "$ref"));
        if (refers) {
            merge(merged, flat(target(object)));
        }
        object.path("allOf").forEach(member -> merge(merged, flat(member)));
        return merged;
    }

    private JsonNode target(JsonNode reference) {
        return contract.at(reference.get("$ref").asString().substring(1));
    }

    /** As {@link #flat}, and with one of the cases of {@code oneOf} or {@code anyOf}. */
    JsonNode withCase(JsonNode schema, JsonNode chosen) {
        return cases.computeIfAbsent(schema, key -> new IdentityHashMap<>())
                .computeIfAbsent(chosen, key -> together(schema, chosen));
    }

    private JsonNode together(JsonNode schema, JsonNode chosen) {
        ObjectNode merged = ((ObjectNode) flat(schema)).deepCopy();
        merged.remove(List.of("oneOf", "anyOf", "discriminator"));
        ObjectNode members = (ObjectNode) flat(chosen);
        if (members.has("type")) {
            merged.remove("type");
        }
        merge(merged, members);
        return merged;
    }

    /** A schema with the first of its cases that may be meant by an instance: by kind, required properties and tags. */
    JsonNode withCaseOf(JsonNode instance, JsonNode schema) {
        Optional<JsonNode> chosen = cases(schema)
                .valueStream()
                .filter(each -> fits(instance, flat(each)))
                .findFirst();
        // A case may have cases of its own.
        return chosen.isPresent() ? withCaseOf(instance, withCase(schema, chosen.get())) : schema;
    }

    private boolean fits(JsonNode instance, JsonNode each) {
        List<String> types = types(each);
        String kind = instance.getNodeType().name().toLowerCase(Locale.ROOT);
        boolean kinds = types.isEmpty() || types.contains(kind) || kind.equals("number") && types.contains("integer");
        return kinds
                && (!instance.isObject() || required(each).stream().allMatch(instance::has))
                && each.path("properties").properties().stream()
                        .allMatch(property -> isAllowed(
                                instance.get(property.getKey()),
                                flat(property.getValue()),
                                required(each).contains(property.getKey())));
    }

    /** Of the properties that must not be null; lenient reading takes null for absent. */
    private static boolean isAllowed(@Nullable JsonNode value, JsonNode schema, boolean required) {
        return value == null || value.isNull() && !required || isNamed(value, schema);
    }

    private static boolean isNamed(JsonNode value, JsonNode schema) {
        return (!schema.has("const") || schema.get("const").equals(value))
                && (!schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals));
    }

    static JsonNode cases(JsonNode schema) {
        return schema.has("oneOf") ? schema.get("oneOf") : schema.path("anyOf");
    }

    static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream().map(JsonNode::asString).toList();
        }
        if (type.isString()) {
            return List.of(type.asString());
        }
        if (schema.has("properties") || schema.has("additionalProperties") || schema.has("required")) {
            return List.of("object");
        }
        return schema.has("items") ? List.of("array") : List.of();
    }

    static List<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).toList();
    }

    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> keyword : from.properties()) {
            String name = keyword.getKey();
            if (name.equals("properties")) {
                ObjectNode properties = into.has(name) ? (ObjectNode) into.get(name) : into.putObject(name);
                keyword.getValue().properties().forEach(property -> property(properties, property));
            } else if (name.equals("required")) {
                ArrayNode required = into.has(name) ? (ArrayNode) into.get(name) : into.putArray(name);
                required.addAll((ArrayNode) keyword.getValue());
            } else if (!into.has(name)) {
                into.set(name, keyword.getValue());
            }
        }
    }

    private static void property(ObjectNode properties, Map.Entry<String, JsonNode> property) {
        JsonNode earlier = properties.get(property.getKey());
        if (earlier == null) {
            properties.set(property.getKey(), property.getValue());
        } else {
            ObjectNode both = properties.objectNode();
            both.putArray("allOf").add(property.getValue()).add(earlier);
            properties.set(property.getKey(), both);
        }
    }
}
