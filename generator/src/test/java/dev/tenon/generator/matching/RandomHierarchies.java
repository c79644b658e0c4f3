package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds a choice with a discriminator, and a parent with children and a grandchild, to a random contract. */
final class RandomHierarchies {
    static final String CHOICE = "Choice";
    static final String CASE = "Case";
    static final String PARENT = "Parent";
    static final String CHILD = "Child";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "#/components/schemas/";
    private static final String KIND = "kind";
    private static final List<String> TAGS = List.of("x", "y", "z");
    private static final int INSIDE = 2;

    private final RandomValues values;
    private final RandomSchemas schemas;
    private final List<String> names = new ArrayList<>();

    RandomHierarchies(RandomValues values, RandomSchemas schemas) {
        this.values = values;
        this.schemas = schemas;
    }

    /** What others may refer to anywhere; not parents, which in what is checked as JSON mean themselves alone. */
    List<String> names() {
        return names;
    }

    /** A value that has the type of the parent. */
    ObjectNode ofParent() {
        ObjectNode reference = JSON.objectNode().put("$ref", PLACE + PARENT);
        return switch (values.below(3)) {
            case 0 -> reference;
            case 1 -> JSON.objectNode().put("type", "array").set("items", reference);
            default -> JSON.objectNode().put("type", "object").set("additionalProperties", reference);
        };
    }

    void addTo(ObjectNode all) {
        choice(all);
        parent(all);
        List<String> tags = new ArrayList<>(TAGS);
        all.propertyNames().stream()
                .filter(name -> name.startsWith(CASE) || name.startsWith(CHILD))
                .forEach(tags::add);
        values.add(KIND, tags);
    }

    private void choice(ObjectNode all) {
        ObjectNode choice = all.putObject(CHOICE);
        List<String> cases =
                IntStream.range(0, 2 + values.below(2)).mapToObj(i -> CASE + i).toList();
        ArrayNode references = choice.putArray(values.chance(3) ? "anyOf" : "oneOf");
        for (String name : cases) {
            references.addObject().put("$ref", PLACE + name);
            ObjectNode each = all.putObject(name);
            object(each, KIND);
            if (values.chance(4)) {
                ((ObjectNode) each.at("/properties/" + KIND))
                        .putArray("enum")
                        .add(name)
                        .add(values.any(TAGS));
            }
        }
        discriminator(choice, cases);
        if (values.chance(3)) {
            choice.put("type", "object");
            choice.putObject("properties").set(values.name(), schemas.schema(INSIDE, 0));
        }
        if (values.chance(4)) {
            choice.put("unevaluatedProperties", false);
        }
        names.add(CHOICE);
        names.addAll(cases);
    }

    private void parent(ObjectNode all) {
        ObjectNode parent = all.putObject(PARENT);
        object(parent, KIND);
        parent.remove(List.of("additionalProperties", "unevaluatedProperties"));
        List<String> children =
                IntStream.range(0, 2 + values.below(2)).mapToObj(i -> CHILD + i).toList();
        for (String name : children) {
            // The last one is a grandchild.
            boolean below = children.size() > 2 && name.equals(CHILD + 2);
            ObjectNode child = all.putObject(name);
            ArrayNode parts = child.putArray("allOf");
            parts.addObject().put("$ref", PLACE + (below ? CHILD + 0 : PARENT));
            object(values.chance(2) ? child : parts.addObject(), "");
        }
        discriminator(parent, children);
        names.addAll(children.size() > 2 ? children.subList(1, children.size()) : children);
    }

    /** @param kind the property that tells cases apart, or an empty text if it is declared elsewhere */
    private void object(ObjectNode schema, String kind) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        if (!kind.isEmpty()) {
            properties.putObject(kind).put("type", "string");
            schema.putArray("required").add(kind);
        }
        for (int i = values.below(3); i > 0; i--) {
            JsonNode property = schemas.schema(INSIDE, 0);
            properties.putIfAbsent(values.name(), property);
        }
        if (values.chance(3)) {
            schema.withArray("/required").add(values.name());
        }
        switch (values.below(8)) {
            case 0 -> schema.put("additionalProperties", false);
            case 1 -> schema.put("unevaluatedProperties", false);
            case 2 -> schema.put("minProperties", 2);
            case 3 -> {
                schema.putObject("if").putArray("required").add(values.name());
                schema.putObject("then").set("required", values.names());
            }
            case 4 -> schema.putObject("additionalProperties").put("type", "string");
            default -> {}
        }
    }

    /** Some of the values mean the same case, and of some cases nothing is said. */
    private void discriminator(ObjectNode schema, List<String> cases) {
        ObjectNode discriminator = schema.putObject("discriminator").put("propertyName", KIND);
        if (values.chance(2)) {
            ObjectNode mapping = JSON.objectNode();
            TAGS.forEach(tag -> {
                String name = values.any(cases);
                mapping.put(tag, values.chance(2) ? PLACE + name : name);
            });
            discriminator.set("mapping", mapping);
        }
    }
}
