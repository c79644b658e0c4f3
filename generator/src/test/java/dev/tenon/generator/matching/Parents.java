package dev.tenon.generator.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites schemas with a discriminator that others have in {@code allOf} as a choice between those others (OpenAPI 3.0.3 §4.7.25);
 * in {@code allOf} the schema means itself.
 */
final class Parents {
    /** Where schemas have names: in OpenAPI and in Swagger 2.0. */
    private static final List<String> PLACES = List.of("/components/schemas", "/definitions");

    /** Keywords that leave a schema with one member of {@code allOf} another name of this member. */
    static final Set<String> PROSE = Set.of("title", "description", "example", "type", "nullable");

    /** Marks a child as none of the cases of the parents that are listed. */
    static final String NO_CASE_OF = "x-no-case-of";

    private final String prefix;
    private final ObjectNode schemas;
    /** A schema with a name is a child, even if it adds nothing. */
    private final Set<JsonNode> named = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, Set<String>> children = new LinkedHashMap<>();

    private Parents(String place, ObjectNode schemas) {
        this.prefix = "#" + place + "/";
        this.schemas = schemas;
        schemas.forEach(named::add);
        schemas.properties().forEach(entry -> {
            Set<String> ancestors = new LinkedHashSet<>();
            ancestors(entry.getValue(), ancestors);
            ancestors.remove(entry.getKey());
            ancestors.forEach(name ->
                    children.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(entry.getKey()));
        });
        children.keySet().removeIf(name -> !isParent(schemas.path(name)));
    }

    static void convert(JsonNode contract) {
        for (String place : PLACES) {
            if (contract.at(place) instanceof ObjectNode schemas) {
                Parents parents = new Parents(place, schemas);
                Set<String> names = new HashSet<>(parents.children.keySet());
                if (!names.isEmpty()) {
                    names.forEach(parents::convert);
                    parents.inAllOf(contract);
                }
            }
        }
    }

    private void ancestors(JsonNode schema, Set<String> found) {
        for (JsonNode member : schema.path("allOf")) {
            String name = name(member);
            if (!name.isEmpty() && found.add(name)) {
                ancestors(schemas.path(name), found);
            }
        }
    }

    private static boolean isParent(JsonNode schema) {
        return schema.has("discriminator") && !schema.has("oneOf") && !schema.has("anyOf");
    }

    private void convert(String name) {
        ObjectNode parent = (ObjectNode) schemas.get(name);
        ObjectNode plain = parent.deepCopy();
        plain.remove("discriminator");
        JsonNode discriminator = parent.get("discriminator");
        parent.removeAll();
        parent.put(OpenApiDialect.WRITTEN, "$defs/plain").set("discriminator", discriminator);
        parent.putObject("$defs").set("plain", plain);
        children.get(name).stream()
                .filter(child -> !children.containsKey(child))
                .filter(child -> schemas.path(child)
                        .path(NO_CASE_OF)
                        .valueStream()
                        .noneMatch(each -> each.asString().equals(name)))
                .forEach(child -> parent.withArray("oneOf").addObject().put("$ref", prefix + child));
    }

    private void inAllOf(JsonNode node) {
        boolean merges = named.contains(node)
                || node.path("allOf").size() > 1
                || !PROSE.containsAll(node.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !key.equals("allOf"))
                        .toList());
        for (JsonNode member : node.path("allOf")) {
            if (merges && children.containsKey(name(member))) {
                ((ObjectNode) member)
                        .put("$ref", prefix + name(member) + "/$defs/plain")
                        .put(OpenApiDialect.PLACED, true);
            }
        }
        node.forEach(this::inAllOf);
    }

    private String name(JsonNode member) {
        String reference = member.path("$ref").asString("");
        return reference.startsWith(prefix) ? reference.substring(prefix.length()) : "";
    }
}
