package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rewrites what schemas of Swagger 2.0 say in other words than those of OpenAPI 3.0; every value keeps its place. */
final class Swagger2Schemas {
    /** Members whose keys are the author's. */
    private static final Set<String> NAMED =
            Set.of("paths", "definitions", "parameters", "responses", "headers", "properties", "securityDefinitions");

    private static final Set<String> DATA = Set.of("default", "enum", "example", "examples");

    private Swagger2Schemas() {}

    static Node rewritten(Node node) {
        return rewritten(node, false);
    }

    private static Node rewritten(Node node, boolean named) {
        if (node instanceof Node.ArrayNode array) {
            List<Node> items = new ArrayList<>();
            array.items().forEach(item -> items.add(rewritten(item, false)));
            return new Node.ArrayNode(array.location(), items);
        }
        if (!(node instanceof Node.ObjectNode object)) {
            return node;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (named) {
                members.put(name, rewritten(value, false));
            } else {
                boolean left = DATA.contains(name) || name.startsWith("x-");
                members.put(name, left ? value : rewritten(value, NAMED.contains(name)));
                keyword(name, value, members);
            }
        });
        return new Node.ObjectNode(object.location(), members);
    }

    private static void keyword(String name, Node value, Map<String, Node> members) {
        if (name.equals("x-nullable")) {
            members.putIfAbsent("nullable", value);
        } else if (name.equals("discriminator") && value instanceof Node.StringNode) {
            members.put(name, new Node.ObjectNode(value.location(), Map.of("propertyName", value)));
        } else if (name.equals("type")
                && value instanceof Node.StringNode type
                && type.value().equals("file")) {
            members.put("type", new Node.StringNode(value.location(), "string"));
            members.put("format", new Node.StringNode(value.location(), "binary"));
        }
    }
}
