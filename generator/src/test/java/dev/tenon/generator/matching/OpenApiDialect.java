package dev.tenon.generator.matching;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites the schemas of OpenAPI 3.0 as JSON Schema 2020-12: nullable types and exclusive bounds. */
final class OpenApiDialect {
    private OpenApiDialect() {}

    static void convert(JsonNode node) {
        if (node instanceof ObjectNode object) {
            nullable(object);
            exclusive(object, "minimum", "exclusiveMinimum");
            exclusive(object, "maximum", "exclusiveMaximum");
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                convert(member.getValue());
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(OpenApiDialect::convert);
        }
    }

    private static void nullable(ObjectNode schema) {
        boolean nullable = schema.path("nullable").asBoolean(false);
        if (nullable && schema.get("type") != null && schema.get("type").isString()) {
            String type = schema.get("type").asString();
            schema.putArray("type").add(type).add("null");
        }
    }

    private static void exclusive(ObjectNode schema, String bound, String keyword) {
        JsonNode flag = schema.get(keyword);
        if (flag != null && flag.isBoolean()) {
            schema.remove(keyword);
            if (flag.asBoolean()) {
                schema.set(keyword, schema.remove(bound));
            }
        }
    }
}
