package dev.tenon.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discriminators of {@code oneOf}, which decide alone: each case gets the values that mean it. A choice between children of one parent
 * that has none has that of the parent.
 */
final class Discriminators {
    private static final List<String> STATED = List.of("x-ms-discriminator-value", "x-discriminator-value");

    private final JsonNode document;

    /** @param document where the schemas are that are referred to */
    Discriminators(JsonNode document) {
        this.document = document;
    }

    /** Rewrites the choice of a schema, if it has one. */
    void apply(ObjectNode schema) {
        if (!(schema.get("oneOf") instanceof ArrayNode cases)) {
            return;
        }
        if (!schema.has("discriminator")) {
            removeParent(cases);
        }
        JsonNode discriminator = schema.has("discriminator") ? schema.path("discriminator") : inherited(cases);
        JsonNode property = discriminator.path("propertyName");
        if (!property.isString()) {
            return;
        }
        Map<String, ArrayNode> tags = new LinkedHashMap<>();
        cases.forEach(each -> tags.put(name(each), schema.arrayNode()));
        discriminator
                .path("mapping")
                .properties()
                .forEach(entry -> tags.computeIfPresent(
                        name(entry.getValue().asString("")), (name, found) -> found.add(entry.getKey())));
        for (int i = 0; i < cases.size(); i++) {
            JsonNode each = cases.get(i);
            ArrayNode own = tags.get(name(each));
            if (!name(each).isEmpty()) {
                if (own.isEmpty()) {
                    implied(each, property.asString()).forEach(own::add);
                }
                ObjectNode tagged = schema.objectNode();
                tagged.putArray("required").add(property.asString());
                tagged.putObject("properties").putObject(property.asString()).set("enum", own);
                ObjectNode both = schema.objectNode();
                both.putArray("allOf").add(each).add(tagged);
                cases.set(i, both);
            }
        }
    }

    /** What means a case to which no mapping leads: what it says itself, its name, or what it allows instead of that. */
    private Set<String> implied(JsonNode each, String property) {
        JsonNode target = target(each);
        Optional<String> stated = STATED.stream()
                .map(target::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst();
        if (stated.isPresent()) {
            return Set.of(stated.get());
        }
        Set<String> allowed = new LinkedHashSet<>();
        for (JsonNode part : Whole.of(target, this).parts()) {
            JsonNode declared = part.path("properties").path(property);
            declared.path("enum").forEach(value -> allowed.add(value.asString("")));
            if (declared.path("const").isString()) {
                allowed.add(declared.path("const").asString());
            }
        }
        return allowed.isEmpty() || allowed.contains(name(each)) ? Set.of(name(each)) : allowed;
    }

    /** A parent may be listed with its children: it stands for them, and is no case of its own unless a value means it. */
    private void removeParent(ArrayNode cases) {
        for (int i = 0; i < cases.size(); i++) {
            String place = cases.get(i).path("$ref").asString("");
            JsonNode parent = target(cases.get(i)).path("discriminator");
            boolean ofAll = cases.valueStream()
                    .filter(each -> !each.path("$ref").asString("").equals(place))
                    .allMatch(each -> Whole.of(target(each), this).parents().contains(place.replaceFirst("^#", "")));
            if (parent.isObject() && ofAll && cases.size() > 2 && !isMapped(parent, name(place))) {
                cases.remove(i);
                return;
            }
        }
    }

    private static boolean isMapped(JsonNode discriminator, String name) {
        return discriminator
                .path("mapping")
                .valueStream()
                .anyMatch(value -> name(value.asString("")).equals(name));
    }

    /** The discriminator of a schema that all cases, but for that of null, have in {@code allOf}. */
    private JsonNode inherited(ArrayNode cases) {
        List<Set<String>> parents = new ArrayList<>();
        for (JsonNode each : cases) {
            if (!each.path("type").asString("").equals("null")) {
                parents.add(Whole.of(target(each), this).parents());
            }
        }
        if (parents.size() < 2) {
            return MissingNode.getInstance();
        }
        Set<String> common = new LinkedHashSet<>(parents.get(0));
        parents.forEach(common::retainAll);
        return common.stream()
                .map(document::at)
                .filter(parent -> !parent.has("oneOf") && !parent.has("anyOf"))
                .map(parent -> parent.path("discriminator"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /**
     * A schema with what it has in {@code allOf}, directly or not.
     *
     * @param parts all schemas
     * @param parents the pointers to those among them that are referred to
     */
    private record Whole(List<JsonNode> parts, Set<String> parents) {
        static Whole of(JsonNode schema, Discriminators discriminators) {
            Whole whole = new Whole(new ArrayList<>(), new LinkedHashSet<>());
            whole.add(schema, discriminators);
            return whole;
        }

        private void add(JsonNode schema, Discriminators discriminators) {
            parts.add(schema);
            for (JsonNode member : schema.path("allOf")) {
                String reference = member.path("$ref").asString("");
                if (!reference.startsWith("#/") || parents.add(reference.substring(1))) {
                    add(discriminators.target(member), discriminators);
                }
            }
        }
    }

    private JsonNode target(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : schema;
    }

    private static String name(JsonNode each) {
        return name(each.path("$ref").asString(""));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
