package dev.tenon.generator.matching;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds random keywords that have no schemas in them. */
final class RandomAssertions {
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[0-9-]*$", "c", "^.$", "^.{0,2}$", "\\S", "😀");
    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final List<String> ONE_WAY = List.of("readOnly", "writeOnly");

    private final RandomValues values;
    /** One for all of a contract: nothing may travel neither way. */
    private final String oneWay;

    RandomAssertions(RandomValues values) {
        this.values = values;
        this.oneWay = values.any(ONE_WAY);
    }

    String pattern() {
        return values.any(PATTERNS);
    }

    void ofTexts(ObjectNode schema) {
        switch (values.below(6)) {
            case 0, 1 -> schema.put(values.chance(2) ? "minLength" : "maxLength", values.below(4));
            case 2 -> schema.put("pattern", pattern());
            case 3, 4 -> schema.put("format", values.format());
            default -> schema.put("contentEncoding", "base64").put("contentMediaType", "application/json");
        }
    }

    void ofNumbers(ObjectNode schema, boolean integer) {
        switch (values.below(6)) {
            case 0, 1, 2 -> schema.set(values.any(BOUNDS), values.number());
            case 3 -> multipleOf(schema);
            case 4 -> schema.put("format", integer ? values.any(List.of("int32", "int64")) : "double");
            default -> {
                schema.set("minimum", values.number());
                schema.set("maximum", values.number());
            }
        }
    }

    private void multipleOf(ObjectNode schema) {
        JsonNode number = values.number();
        if (number.decimalValue().signum() > 0) {
            schema.set("multipleOf", number);
        }
    }

    void ofArrays(ObjectNode schema) {
        if (values.chance(3)) {
            schema.put("uniqueItems", true);
        } else {
            schema.put(values.chance(2) ? "minItems" : "maxItems", values.below(3));
        }
    }

    void ofObjects(ObjectNode schema) {
        switch (values.below(4)) {
            case 0, 1 -> schema.set("required", values.names());
            case 2 -> schema.putObject("dependentRequired").set(values.name(), values.names());
            default -> schema.put(values.chance(2) ? "minProperties" : "maxProperties", values.below(3));
        }
    }

    /** Values that a schema names, and what says something of properties. */
    void ofAny(ObjectNode schema) {
        switch (values.below(8)) {
            case 0, 1, 2 -> schema.set("enum", several());
            case 3, 4 -> schema.set("const", values.named());
            case 5 -> schema.set("default", values.named());
            case 6 -> schema.put(oneWay, true);
            default ->
                schema.put("title", values.name())
                        .put("description", values.text())
                        .put("deprecated", true);
        }
    }

    private ArrayNode several() {
        ArrayNode several = JsonNodeFactory.instance.arrayNode();
        for (int i = 1 + values.below(3); i > 0; i--) {
            JsonNode value = values.named();
            if (several.valueStream().noneMatch(value::equals)) {
                several.add(value);
            }
        }
        return several;
    }
}
