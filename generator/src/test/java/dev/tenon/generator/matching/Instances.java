package dev.tenon.generator.matching;

import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes seeded instances of schemas: what a schema asks for, as a rule, and changes of that in one place. */
final class Instances {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> EXTRAS = List.of("extra", "an/y~name", "ü😀", "x y");
    private static final int DEEPEST = 5;

    /** Where a schema that requires itself is cut off. */
    private static final int FARTHEST = 10;

    private static final int TRIES = 20;
    private static final int MOST_ITEMS = 8;

    private final Schemas schemas;
    private final Random random;
    private boolean twoCases;

    Instances(Schemas schemas, long seed) {
        this.schemas = schemas;
        this.random = new Random(seed);
    }

    Instance valid(String pointer) {
        JsonNode tree = start(pointer);
        return named(new Instance(tree, "", tree));
    }

    Instance mutated(String pointer) {
        JsonNode tree = start(pointer);
        JsonNode before = tree.deepCopy();
        Mutations.Change change = new Mutations(schemas, random).mutate(tree, schemas.at(pointer));
        return named(new Instance(change.tree(), change.name(), before));
    }

    private JsonNode start(String pointer) {
        twoCases = false;
        return valid(schemas.at(pointer), 0);
    }

    private Instance named(Instance instance) {
        return twoCases
                ? new Instance(instance.tree(), instance.mutation() + Mutations.TWO_CASES, instance.before())
                : instance;
    }

    private JsonNode valid(JsonNode written, int depth) {
        if (depth > FARTHEST) {
            return JSON.nullNode();
        }
        JsonNode schema = schemas.flat(written);
        List<String> types = Schemas.types(schema);
        if (types.contains("null") && (types.size() == 1 || random.nextInt(3) == 0 || depth > DEEPEST)) {
            return JSON.nullNode();
        }
        if (!Schemas.cases(schema).isEmpty()) {
            return ofCases(schema, Schemas.cases(schema), depth);
        }
        // Copies, since instances are changed.
        if (schema.has("const")) {
            return schema.get("const").deepCopy();
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .deepCopy();
        }
        String type = types.isEmpty()
                ? "any"
                : Texts.any(types.stream().filter(name -> !name.equals("null")).toList(), random);
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(Numbers.valid(schema, random));
            case "string" -> JSON.stringNode(Texts.valid(schema, random));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> any(depth);
        };
    }

    /** What one case asks for, or two at once. */
    private JsonNode ofCases(JsonNode schema, JsonNode cases, int depth) {
        JsonNode one = valid(schemas.withCase(schema, cases.get(random.nextInt(cases.size()))), depth);
        if (one instanceof ObjectNode object && random.nextInt(5) == 0) {
            JsonNode other = valid(schemas.withCase(schema, cases.get(random.nextInt(cases.size()))), depth);
            if (other instanceof ObjectNode more) {
                twoCases = true;
                return object.setAll(more);
            }
        }
        return one;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = Schemas.required(schema);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            // The deeper, the fewer: instances of schemas that contain many others would have no end.
            boolean wanted = depth < DEEPEST && random.nextInt(depth + 2) == 0;
            if (required.contains(property.getKey()) || wanted) {
                object.set(property.getKey(), valid(property.getValue(), depth + 1));
            }
        }
        required.forEach(name -> {
            if (!object.has(name)) {
                object.set(name, any(depth));
            }
        });
        JsonNode extras = schema.path("additionalProperties");
        if (!extras.isMissingNode() && !extras.toString().equals("false") && depth < DEEPEST) {
            for (int i = random.nextInt(3); i > 0; i--) {
                object.set(Texts.any(EXTRAS, random), valid(extras, depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(least + 2), least + MOST_ITEMS);
        int size = depth < DEEPEST ? least + random.nextInt(most - least + 1) : least;
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        for (int i = 0; array.size() < size && i < least + TRIES; i++) {
            JsonNode item = valid(schema.path("items"), depth + 1);
            if (!unique || array.valueStream().noneMatch(item::equals)) {
                array.add(item);
            }
        }
        return array;
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 6 : 4)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(Numbers.valid(JSON.objectNode(), random));
            case 3 -> JSON.stringNode(Texts.valid(JSON.objectNode(), random));
            case 4 -> JSON.arrayNode().add(any(depth + 1)).add(any(depth + 1));
            default -> JSON.objectNode().set("any", any(depth + 1));
        };
    }
}
