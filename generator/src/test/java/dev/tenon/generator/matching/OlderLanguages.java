package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a contract of OpenAPI 3.1 in an older language, without what this cannot say. */
enum OlderLanguages {
    /** Null is no type, bounds that are exclusive are marked, and a schema is no boolean. */
    OPENAPI_3_0(Set.of(), "nullable"),
    /** There are no choices either, and a discriminator is the name of a property. */
    SWAGGER_2_0(Set.of("oneOf", "anyOf", "not", "deprecated", "writeOnly"), "x-nullable");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "#/components/schemas/";
    private static final Set<String> NEWER = Set.of(
            "$defs",
            "$anchor",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "if",
            "then",
            "else",
            "contentEncoding",
            "contentMediaType");

    private final Set<String> unknown;
    private final String nullable;

    OlderLanguages(Set<String> unknown, String nullable) {
        this.unknown = unknown;
        this.nullable = nullable;
    }

    /** The place of the schemas with names. */
    String place() {
        return this == SWAGGER_2_0 ? "#/definitions/" : PLACE;
    }

    ObjectNode written(ObjectNode newer) {
        ObjectNode contract = JSON.objectNode();
        contract.put(this == SWAGGER_2_0 ? "swagger" : "openapi", this == SWAGGER_2_0 ? "2.0" : "3.0.3");
        contract.set("info", newer.get("info"));
        contract.set("paths", newer.get("paths"));
        ObjectNode schemas = this == SWAGGER_2_0
                ? contract.putObject("definitions")
                : contract.putObject("components").putObject("schemas");
        newer.at("/components/schemas")
                .properties()
                .forEach(entry -> schemas.set(entry.getKey(), schema(entry.getValue())));
        return contract;
    }

    private JsonNode schema(JsonNode newer) {
        if (newer.isBoolean()) {
            ObjectNode schema = JSON.objectNode();
            if (!newer.asBoolean()) {
                schema.put("type", "string").putArray("enum").add("never");
            }
            return schema;
        }
        ObjectNode schema = JSON.objectNode();
        for (Map.Entry<String, JsonNode> keyword : newer.properties()) {
            if (!NEWER.contains(keyword.getKey()) && !unknown.contains(keyword.getKey())) {
                keyword(schema, keyword.getKey(), keyword.getValue());
            }
        }
        if (schema.path("type").asString("").equals("array") && !schema.has("items")) {
            schema.putObject("items");
        }
        return schema;
    }

    private void keyword(ObjectNode schema, String name, JsonNode value) {
        switch (name) {
            case "type" -> type(schema, value);
            case "const" -> schema.putIfAbsent("enum", JSON.arrayNode().add(value));
            case "exclusiveMinimum" -> schema.put(name, true).set("minimum", value);
            case "exclusiveMaximum" -> schema.put(name, true).set("maximum", value);
            case "properties" -> {
                ObjectNode properties = schema.putObject(name);
                value.properties().forEach(each -> properties.set(each.getKey(), schema(each.getValue())));
            }
            case "items", "not" -> schema.set(name, schema(value));
            case "additionalProperties" -> schema.set(name, value.isBoolean() ? value : schema(value));
            case "allOf", "oneOf", "anyOf" -> {
                ArrayNode members = schema.putArray(name);
                value.forEach(each -> members.add(schema(each)));
            }
            case "discriminator" ->
                schema.set(name, this == SWAGGER_2_0 ? value.get("propertyName") : value.deepCopy());
            case "$ref" -> reference(schema, value.asString());
            default -> schema.putIfAbsent(name, value.deepCopy());
        }
    }

    private void reference(ObjectNode schema, String reference) {
        // What has a name of its own stands in what there is not.
        if (reference.startsWith(PLACE)) {
            schema.put("$ref", place() + reference.substring(PLACE.length()));
        }
    }

    /** One type, and null. */
    private void type(ObjectNode schema, JsonNode value) {
        List<String> types = new ArrayList<>();
        (value.isArray() ? value : JSON.arrayNode().add(value)).forEach(each -> types.add(each.asString()));
        if (types.remove("null")) {
            schema.put(nullable, true);
        }
        schema.put("type", types.isEmpty() ? "string" : types.get(0));
    }
}
