package dev.tenon.testing.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites the schemas of OpenAPI as JSON Schema 2020-12, as they hold for requests or for answers: nullable types and exclusive
 * bounds of 3.0, the formats of numbers and bytes, discriminators, which decide alone, and properties that only the others must have.
 */
final class Dialect {
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "schemas",
            "parameters",
            "responses",
            "requestBodies",
            "headers",
            "paths",
            "content",
            "callbacks",
            "encoding");
    /** RFC 4648 §4. */
    private static final String BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    private final boolean old;
    private final Direction direction;

    /** @param old whether the schemas are those of OpenAPI 3.0 */
    Dialect(boolean old, Direction direction) {
        this.old = old;
        this.direction = direction;
    }

    /** Rewrites a document. */
    void convert(JsonNode document) {
        convert(document, new Discriminators(document));
    }

    private void convert(JsonNode node, Discriminators discriminators) {
        if (node instanceof ObjectNode object) {
            if (old) {
                nullable(object);
                exclusive(object, "minimum", "exclusiveMinimum");
                exclusive(object, "maximum", "exclusiveMaximum");
            }
            formats(object);
            required(object);
            discriminators.apply(object);
            List.copyOf(object.properties())
                    .forEach(member -> member(member.getKey(), member.getValue(), discriminators));
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> convert(item, discriminators));
        }
    }

    private void member(String name, JsonNode value, Discriminators discriminators) {
        if (NAMED.contains(name) && value instanceof ObjectNode map) {
            map.forEach(each -> convert(each, discriminators));
        } else if (!DATA.contains(name) && !name.startsWith("x-")) {
            convert(value, discriminators);
        }
    }

    /** Authors who write the keyword beside a reference or without a type mean a value that may be null as well. */
    private static void nullable(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (!schema.path("nullable").asBoolean(false)) {
            return;
        }
        schema.remove("nullable");
        if (schema.has("allOf") || schema.has("$ref")) {
            ObjectNode value = schema.deepCopy();
            schema.removeAll();
            schema.putArray("anyOf").add(value).addObject().put("type", "null");
        } else if (type.isString()) {
            schema.putArray("type").add(type.asString()).add("null");
        }
    }

    private static void exclusive(ObjectNode schema, String bound, String keyword) {
        JsonNode flag = schema.get(keyword);
        if (flag != null && flag.isBoolean()) {
            schema.remove(keyword);
            if (flag.asBoolean() && schema.has(bound)) {
                schema.set(keyword, schema.remove(bound));
            }
        }
    }

    /** The formats that JSON Schema does not define. */
    private static void formats(ObjectNode schema) {
        boolean integer = schema.path("type").toString().contains("\"integer\"");
        switch (schema.path("format").asString("")) {
            case "int32" -> range(schema, integer, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> range(schema, integer, Long.MIN_VALUE, Long.MAX_VALUE);
            case "byte" -> schema.putIfAbsent("pattern", schema.stringNode(BASE64));
            default -> {}
        }
    }

    private static void range(ObjectNode schema, boolean integer, long least, long most) {
        if (integer) {
            schema.putIfAbsent("minimum", schema.numberNode(BigDecimal.valueOf(least)));
            schema.putIfAbsent("maximum", schema.numberNode(BigDecimal.valueOf(most)));
        }
    }

    /** OpenAPI 3.0.3 §4.7.24.1: a property that is read-only and required is required in answers alone, a write-only one in requests. */
    private void required(ObjectNode schema) {
        if (schema.get("required") instanceof ArrayNode required) {
            JsonNode properties = schema.path("properties");
            required.removeIf(name ->
                    properties.path(name.asString("")).path(direction.exempt()).asBoolean(false));
        }
    }
}
