package dev.tenon.generator.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes seeded instances of schemas: valid ones, and ones that are wrong, or just still right, in one place. */
final class Instances {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID_CHARACTERS = "abcXYZ019_-";
    private static final String[] TEXTS = {"", "a", "é", "😀😀", "line\n", "\"quoted\\", "{}", "null", " "};
    private static final String[] TIMES = {
        "2020-11-11T11:11:11.111Z",
        "2020-11-11t11:11:11z",
        "1999-12-31T23:59:59.123456789+14:00",
        "2024-02-29T00:00:00-00:30",
    };
    private static final int DEEPEST = 6;

    private final JsonNode contract;
    private final Random random;

    Instances(JsonNode contract, long seed) {
        this.contract = contract;
        this.random = new Random(seed);
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode current = schema;
        while (current.has("$ref") || current.path("allOf").size() == 1) {
            current = current.has("$ref")
                    ? contract.at(current.get("$ref").asString().substring(1))
                    : current.get("allOf").get(0);
        }
        return current;
    }

    JsonNode valid(String pointer) {
        return valid(contract.at(pointer.substring(1)), 0);
    }

    JsonNode mutated(String pointer) {
        return mutate(valid(pointer), contract.at(pointer.substring(1)));
    }

    private JsonNode valid(JsonNode written, int depth) {
        JsonNode schema = resolve(written);
        List<String> types = types(schema);
        if (types.contains("null") && (random.nextInt(3) == 0 || depth > DEEPEST)) {
            return JSON.nullNode();
        }
        if (schema.has("oneOf")) {
            return valid(schema.get("oneOf").get(0), depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (types.get(0)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" ->
                JSON.numberNode(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(6)));
            case "string" -> JSON.stringNode(text(schema));
            default -> JSON.booleanNode(random.nextBoolean());
        };
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream().map(JsonNode::asString).toList();
        }
        return List.of(type.asString("object"));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean wanted = depth < DEEPEST && random.nextBoolean();
            if (required.contains(property.getKey()) || wanted) {
                object.set(property.getKey(), valid(property.getValue(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(3); i > 0 && depth < DEEPEST; i--) {
            array.add(valid(schema.get("items"), depth + 1));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(-1_000_000);
        long most = schema.path("maximum").asLong(1_000_000);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least + 1));
        };
    }

    private String text(JsonNode schema) {
        switch (schema.path("format").asString("")) {
            case "uuid" -> {
                return new UUID(random.nextLong(), random.nextLong()).toString();
            }
            case "date-time" -> {
                return TIMES[random.nextInt(TIMES.length)];
            }
            default -> {
                boolean id = schema.has("pattern");
                return id ? identifier(1 + random.nextInt(256)) : TEXTS[random.nextInt(TEXTS.length)];
            }
        }
    }

    private String identifier(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
        }
        return text.toString();
    }

    /** Changes one place of an instance, somewhere below it or itself. */
    private JsonNode mutate(JsonNode instance, JsonNode written) {
        JsonNode schema = resolve(written);
        if (schema.has("oneOf") && !instance.isNull()) {
            return mutate(instance, schema.get("oneOf").get(0));
        }
        if (instance instanceof ObjectNode object && !object.isEmpty() && random.nextInt(4) > 0) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            object.set(name, mutate(object.get(name), schema.path("properties").path(name)));
            return object;
        }
        if (instance instanceof ArrayNode array && !array.isEmpty() && random.nextInt(4) > 0) {
            int index = random.nextInt(array.size());
            array.set(index, mutate(array.get(index), schema.path("items")));
            return array;
        }
        List<JsonNode> choices = choices(instance, schema);
        return choices.get(random.nextInt(choices.size()));
    }

    private List<JsonNode> choices(JsonNode instance, JsonNode schema) {
        List<JsonNode> choices = new ArrayList<>(List.of(
                JSON.nullNode(), JSON.arrayNode(), JSON.booleanNode(true), JSON.stringNode("60"), JSON.numberNode(60)));
        if (instance instanceof ObjectNode object) {
            choices.add(JSON.objectNode());
            choices.add(object.deepCopy().put("unknownProperty", 1));
            object.propertyNames().forEach(name -> {
                ObjectNode without = object.deepCopy();
                without.remove(name);
                choices.add(without);
            });
            choices.add(deep());
        }
        if (instance.isNumber()) {
            for (String number : new String[] {"60.0", "6e1", "60.5", "-1", "0", "1440", "1441", "49151", "65535"}) {
                choices.add(JSON.numberNode(new BigDecimal(number)));
            }
        }
        if (instance.isString()) {
            String text = instance.asString();
            for (String other :
                    new String[] {"", "é", "😀", text + "\n", text + " ", text.toUpperCase(Locale.ROOT), "Unknown"}) {
                choices.add(JSON.stringNode(other));
            }
            for (int length : new int[] {1, 255, 256, 257}) {
                choices.add(JSON.stringNode("a".repeat(length)));
                choices.add(JSON.stringNode("😀".repeat(length)));
            }
            for (String time :
                    new String[] {"2020-11-11", "2020-11-11T11:11:11", "2020-13-11T11:11:11Z", "2021-02-29T00:00:00Z"
                    }) {
                choices.add(JSON.stringNode(time));
            }
        }
        return choices;
    }

    /** Errors within errors: recursion that must end somewhere else than in the stack. */
    private ObjectNode deep() {
        ObjectNode error = JSON.objectNode().put("code", "c").put("message", "m");
        for (int i = 0; i < 30; i++) {
            ObjectNode outer = JSON.objectNode().put("code", "c").put("message", "m");
            outer.putArray("details").add(error);
            error = outer;
        }
        return error;
    }
}
