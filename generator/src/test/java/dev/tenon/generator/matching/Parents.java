package dev.tenon.generator.matching;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

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
    private final Map<String, ObjectNode> discriminators = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    /** Those that have no discriminator of their own, but that of an ancestor. */
    private final Set<String> inheriting = new HashSet<>();

    private Parents(String place, ObjectNode schemas) {
        this.prefix = "#" + place + "/";
        this.schemas = schemas;
        schemas.forEach(named::add);
        schemas.properties().forEach(entry -> {
            Set<String> ancestors = new LinkedHashSet<>();
            ancestors(entry.getValue(), ancestors);
            ancestors.remove(entry.getKey());
            above.put(entry.getKey(), ancestors);
            ancestors.forEach(name ->
                    children.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(entry.getKey()));
        });
        children.keySet().removeIf(name -> !deciding(name).isObject());
        children.keySet().forEach(name -> {
            discriminators.put(name, (ObjectNode) deciding(name));
            properties.put(name, deciding(name).path("propertyName").asString(""));
        });
    }

    /** The discriminator of a schema, or the property of the one that it inherits; what an ancestor's mapping says is added later. */
    private JsonNode deciding(String name) {
        JsonNode schema = schemas.path(name);
        JsonNode own = discriminator(schema);
        if (own.isObject() || schema.has("oneOf") || schema.has("anyOf")) {
            return own;
        }
        for (String ancestor : above.getOrDefault(name, Set.of())) {
            JsonNode inherited = discriminator(schemas.path(ancestor));
            if (inherited.isObject()) {
                inheriting.add(name);
                return schemas.objectNode().set("propertyName", inherited.path("propertyName"));
            }
        }
        return own;
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

    /** That of a schema which lists no cases, or of a member of its allOf that is written in its place. */
    private static JsonNode discriminator(JsonNode schema) {
        if (schema.has("oneOf") || schema.has("anyOf")) {
            return MissingNode.getInstance();
        }
        if (schema.has("discriminator")) {
            return schema.get("discriminator");
        }
        return schema.path("allOf")
                .valueStream()
                .filter(member -> !member.has("$ref"))
                .map(Parents::discriminator)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void convert(String name) {
        ObjectNode parent = (ObjectNode) schemas.get(name);
        ObjectNode discriminator = discriminators.get(name).deepCopy();
        Map<String, ObjectNode> cases = cases(name);
        ObjectNode mapping = discriminator.withObject("/mapping");
        mappings(name).forEach((value, target) -> {
            if (cases.containsKey(target)) {
                mapping.putIfAbsent(value, new StringNode(prefix + target));
            }
        });
        // What a parent by another property stands for is read as that parent.
        mapping.properties()
                .forEach(entry -> cases.keySet().stream()
                        .filter(other -> decidesOtherwise(other, name)
                                && children.get(other).contains(last(entry.getValue())))
                        .findFirst()
                        .ifPresent(other -> mapping.put(entry.getKey(), prefix + other)));
        ObjectNode plain = parent.deepCopy();
        plain.remove("discriminator");
        parent.removeAll();
        parent.put(OpenApiDialect.WRITTEN, "$defs/plain").set("discriminator", discriminator);
        parent.putObject("$defs").set("plain", plain);
        cases.values().forEach(parent.withArray("oneOf")::add);
    }

    /** The cases of a parent by the names of their schemas. */
    private Map<String, ObjectNode> cases(String name) {
        Set<String> below = children.get(name);
        Set<String> stoodFor = new HashSet<>();
        below.stream()
                .filter(child -> decidesOtherwise(child, name))
                .forEach(child -> stoodFor.addAll(children.get(child)));
        Map<String, ObjectNode> cases = new LinkedHashMap<>();
        below.stream()
                .filter(child -> !stoodFor.contains(child))
                .filter(child -> schemas.path(child)
                        .path(NO_CASE_OF)
                        .valueStream()
                        .noneMatch(each -> each.asString().equals(name)))
                .forEach(child -> {
                    if (!children.containsKey(child) || decidesOtherwise(child, name)) {
                        // What has the deciding property is not null, whatever the child says.
                        cases.put(
                                child,
                                schemas.objectNode().put("$ref", prefix + child).put("type", "object"));
                    } else if (meansItself(child)) {
                        cases.put(child, plain(child));
                    }
                });
        if (meansItself(name)) {
            cases.put(name, plain(name));
        }
        return cases;
    }

    /** Whether a schema is a parent by another property than its own parent. */
    private boolean decidesOtherwise(String child, String parent) {
        return children.containsKey(child) && !properties.get(child).equals(properties.get(parent));
    }

    private ObjectNode plain(String name) {
        return schemas.objectNode()
                .put("$ref", prefix + name + "/$defs/plain")
                .put(OpenApiDialect.PLACED, true)
                .put(OpenApiDialect.CALLED, name);
    }

    /** Whether a value means a parent itself: a mapping, an extension or what it allows says so. */
    private boolean meansItself(String name) {
        JsonNode schema = schemas.get(name).path("$defs").has("plain")
                ? schemas.get(name).path("$defs").path("plain")
                : schemas.get(name);
        return inheriting.contains(name) && !schema.has(NO_CASE_OF)
                || !OpenApiDialect.stated(schema).isMissingNode()
                || schema.path("properties")
                        .path(properties.get(name))
                        .path("enum")
                        .valueStream()
                        .anyMatch(value -> value.asString("").equals(name))
                || mappings(name).containsValue(name);
    }

    /** What the mappings of a parent, and of its own parents by the same property, say: of values, which schemas they mean. */
    private Map<String, String> mappings(String name) {
        Map<String, String> own = new LinkedHashMap<>();
        discriminators
                .get(name)
                .path("mapping")
                .properties()
                .forEach(entry -> own.put(entry.getKey(), last(entry.getValue())));
        Map<String, String> all = new LinkedHashMap<>(own);
        children.forEach((ancestor, below) -> {
            if (below.contains(name) && properties.get(ancestor).equals(properties.get(name))) {
                discriminators.get(ancestor).path("mapping").properties().forEach(entry -> {
                    String target = last(entry.getValue());
                    if (!own.containsValue(target)) {
                        all.putIfAbsent(entry.getKey(), target);
                    }
                });
            }
        });
        return all;
    }

    private static String last(JsonNode reference) {
        return reference.asString().substring(reference.asString().lastIndexOf('/') + 1);
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
