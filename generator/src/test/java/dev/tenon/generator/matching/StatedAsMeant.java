package dev.tenon.generator.matching;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values that a schema names with quotes that its type does not want, or without those that it does. */
final class StatedAsMeant {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StatedAsMeant() {}

    static void change(ObjectNode schema) {
        List<String> types = Schemas.types(schema);
        if (schema.get("enum") instanceof ArrayNode values) {
            ArrayNode meant = schema.putArray("enum");
            values.forEach(value -> meant.add(meant(value, types)));
        }
        if (schema.has("const")) {
            schema.set("const", meant(schema.get("const"), types));
        }
    }

    private static JsonNode meant(JsonNode value, List<String> types) {
        if (value.isString() && !types.contains("string")) {
            JsonNode read = read(value.asString());
            boolean fits = read.isNumber() && (types.contains("integer") || types.contains("number"))
                    || read.isBoolean() && types.contains("boolean");
            return fits ? read : value;
        }
        boolean number = types.contains("integer") || types.contains("number");
        boolean stated = value.isNumber() && number || value.isBoolean() && types.contains("boolean");
        boolean text = (value.isNumber() || value.isBoolean()) && types.contains("string") && !stated;
        return text ? JsonNodeFactory.instance.stringNode(value.toString()) : value;
    }

    private static JsonNode read(String text) {
        try {
            return EXACT.readTree(text);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
