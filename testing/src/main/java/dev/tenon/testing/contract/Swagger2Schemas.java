package dev.tenon.testing.contract;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what schemas of Swagger 2.0 say in the words of OpenAPI 3.0: files, and values that may be null by a usual extension. */
final class Swagger2Schemas {
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    /** Members whose keys are the author's. */
    private static final Set<String> NAMED =
            Set.of("paths", "definitions", "parameters", "responses", "headers", "properties");

    private Swagger2Schemas() {}

    /** Rewrites everything at a place and below. */
    static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type").asString("").equals("file")) {
                object.put("type", "string").put("format", "binary");
            }
            if (object.path("x-nullable").asBoolean(false)) {
                object.put("nullable", true);
            }
            object.forEachEntry(Swagger2Schemas::member);
        } else if (node.isArray()) {
            node.forEach(Swagger2Schemas::rewrite);
        }
    }

    private static void member(String name, JsonNode value) {
        if (NAMED.contains(name)) {
            value.forEach(Swagger2Schemas::rewrite);
        } else if (!DATA.contains(name)) {
            rewrite(value);
        }
    }
}
