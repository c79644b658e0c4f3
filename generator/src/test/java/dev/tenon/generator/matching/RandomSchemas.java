package dev.tenon.generator.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes seeded schemas of JSON Schema 2020-12 in which keywords stand beside each other that nobody would write so, and instances
 * of any kind. Names and values are few, so that the two meet.
 */
final class RandomSchemas {
    static final String HOLDER = "Holder";

    private static final String SHARED = "Shared";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c", "long-name");
    private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "b", "2020-02-29", "12");
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "array", "object", "null");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[0-9-]*$", "c");
    private static final int DEEPEST = 3;
    private static final int SHARED_SCHEMAS = 4;

    private final Random random;

    RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    /** A contract with schemas {@code Holder0}, {@code Holder1} and so on, each an object with a property {@code value}. */
    ObjectNode contract(int schemas) {
        ObjectNode contract = JSON.objectNode().put("openapi", "3.1.0");
        contract.putObject("info").put("title", "Random").put("version", "1");
        contract.putObject("paths");
        ObjectNode all = contract.putObject("components").putObject("schemas");
        for (int i = 0; i < SHARED_SCHEMAS; i++) {
            // Each refers to earlier ones alone: that references go in circles is another matter.
            all.set(SHARED + i, schema(1, i));
        }
        for (int i = 0; i < schemas; i++) {
            ObjectNode holder = all.putObject(HOLDER + i).put("type", "object");
            holder.putArray("required").add("value");
            holder.putObject("properties").set("value", schema(0, SHARED_SCHEMAS));
        }
        return contract;
    }

    /** Puts a simple schema in the place of one that contradicts itself. */
    static void replace(ObjectNode contract, String name) {
        ObjectNode schema = (ObjectNode) contract.at("/components/schemas/" + name);
        ObjectNode replaced = name.startsWith(HOLDER) ? schema.withObject("/properties/value") : schema;
        replaced.removeAll().put("type", "string");
    }

    private JsonNode schema(int depth, int shared) {
        if (depth >= DEEPEST || chance(12)) {
            return leaf();
        }
        if (shared > 0 && chance(6)) {
            return JSON.objectNode().put("$ref", "#/components/schemas/" + SHARED + random.nextInt(shared));
        }
        ObjectNode schema = JSON.objectNode();
        if (!chance(4)) {
            type(schema);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            keyword(schema, depth + 1, shared);
        }
        return schema;
    }

    private JsonNode leaf() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.booleanNode(true);
            case 1 -> JSON.objectNode().set("const", scalar());
            default -> JSON.objectNode().put("type", any(TYPES));
        };
    }

    private void type(ObjectNode schema) {
        if (chance(5)) {
            String first = any(TYPES);
            ArrayNode types = schema.putArray("type").add(first);
            String second = any(TYPES);
            // Beside integer the judge takes a bound of numbers for one of integers.
            if (!second.equals(first) && !Set.of("integer", "number").equals(Set.of(first, second))) {
                types.add(second);
            }
        } else {
            schema.put("type", chance(2) ? "object" : any(TYPES));
        }
    }

    private void keyword(ObjectNode schema, int depth, int shared) {
        switch (random.nextInt(27)) {
            case 0, 1, 2 -> properties(schema, depth, shared);
            case 3 -> schema.set("required", names());
            case 4, 5 ->
                schema.set("additionalProperties", chance(2) ? JSON.booleanNode(false) : schema(depth, shared));
            case 6 -> schema.putObject("patternProperties").set(any(PATTERNS), schema(depth, shared));
            case 7 -> schema.set("propertyNames", JSON.objectNode().put("maxLength", 1 + random.nextInt(3)));
            case 8 -> schema.put(chance(2) ? "minProperties" : "maxProperties", 1 + random.nextInt(2));
            case 9 -> schema.putObject("dependentRequired").set(any(NAMES), names());
            case 10 -> schema.putObject("dependentSchemas").set(any(NAMES), schema(depth, shared));
            case 11 -> schema.set("unevaluatedProperties", chance(2) ? JSON.booleanNode(false) : schema(depth, shared));
            case 12, 13 -> schema.set("items", schema(depth, shared));
            case 14 -> schema.put(chance(2) ? "minItems" : "maxItems", 1 + random.nextInt(2));
            case 15 -> schema.put("uniqueItems", true);
            case 16 -> tuple(schema, depth, shared);
            case 17 -> schema.set("contains", schema(depth, shared));
            case 18 -> schema.put(chance(2) ? "minLength" : "maxLength", 1 + random.nextInt(2));
            case 19 -> schema.put("pattern", any(PATTERNS));
            case 20 -> schema.put(chance(2) ? "minimum" : "maximum", random.nextInt(3));
            case 21, 22 -> schema.set("allOf", several(depth, shared));
            case 23 -> schema.set("anyOf", several(depth, shared));
            case 24 -> schema.set("oneOf", several(depth, shared));
            case 25 -> schema.set("not", schema(depth, shared));
            default -> {
                schema.set("if", schema(depth, shared));
                schema.set(chance(2) ? "then" : "else", schema(depth, shared));
            }
        }
    }

    private void properties(ObjectNode schema, int depth, int shared) {
        ObjectNode properties = schema.withObject("/properties");
        for (int i = random.nextInt(3); i >= 0; i--) {
            properties.set(any(NAMES), schema(depth, shared));
        }
    }

    /** Half of them end after places of one type. */
    private void tuple(ObjectNode schema, int depth, int shared) {
        if (chance(2)) {
            schema.set("prefixItems", several(depth, shared));
            return;
        }
        String type = any(TYPES);
        ArrayNode places = schema.put("items", false).putArray("prefixItems");
        for (int i = 1 + random.nextInt(2); i >= 0; i--) {
            ObjectNode place = places.addObject().put("type", type);
            place.put(type.equals("string") ? "maxLength" : "maximum", random.nextInt(3));
        }
    }

    private ArrayNode names() {
        ArrayNode names = JSON.arrayNode().add(any(NAMES));
        String second = any(NAMES);
        return names.get(0).asString().equals(second) ? names : names.add(second);
    }

    /** No two alike: one that is listed twice is reported, and counts once. */
    private ArrayNode several(int depth, int shared) {
        ArrayNode several = JSON.arrayNode();
        for (int i = random.nextInt(2); i >= -1; i--) {
            JsonNode schema = schema(depth, shared);
            if (several.valueStream().noneMatch(schema::equals)) {
                several.add(schema);
            }
        }
        return several;
    }

    /** A document for one of the schemas. */
    ObjectNode instance() {
        return JSON.objectNode().set("value", value(0));
    }

    private JsonNode value(int depth) {
        if (depth >= DEEPEST || chance(3)) {
            return scalar();
        }
        if (chance(3)) {
            ArrayNode array = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(value(depth + 1));
            }
            return array;
        }
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(chance(8) ? "other" : any(NAMES), value(depth + 1));
        }
        return object;
    }

    private JsonNode scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.numberNode(random.nextInt(4));
            case 4 -> JSON.numberNode(new BigDecimal("1.5"));
            default -> JSON.stringNode(any(TEXTS));
        };
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
