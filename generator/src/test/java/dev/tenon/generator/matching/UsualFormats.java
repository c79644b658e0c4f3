package dev.tenon.generator.matching;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The formats of which practical typing takes more than their standards have, as the independent validator is told of them. */
final class UsualFormats {
    private static final String NUMBER = "[+-]?[0-9]+";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?";
    private static final String LAST = "([.,][0-9]+(?=.$))?";

    /** What is right besides what the standard has. */
    private static final Map<String, String> MORE = Map.of(
            "time",
            "^" + TIME + "$",
            "duration",
            "^(?!.*[PT]$)[+-]?P(#Y)?(#M)?(#W)?(#D)?(T(#H)?(#M)?(#S)?)?$".replace("#", NUMBER + LAST));

    private UsualFormats() {}

    /** Changes the schemas of a contract. */
    static void convert(JsonNode node) {
        if (node instanceof ObjectNode schema
                && MORE.containsKey(schema.path("format").asString(""))) {
            String format = schema.remove("format").asString();
            schema.withArray("allOf")
                    .addObject()
                    .putArray("anyOf")
                    .add(standard(schema, format))
                    .add(more(schema, format));
        } else {
            node.forEach(UsualFormats::convert);
        }
    }

    private static ObjectNode standard(ObjectNode schema, String format) {
        return schema.objectNode().put("format", format);
    }

    /** No string has every text. */
    private static ObjectNode more(ObjectNode schema, String format) {
        return schema.objectNode().put("type", "string").put("pattern", MORE.get(format));
    }
}
