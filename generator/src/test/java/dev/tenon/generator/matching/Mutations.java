package dev.tenon.generator.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes an instance in one place, to something on either side of what its schema allows there. */
final class Mutations {
    /** The name of the change that services make all the time. */
    static final String UNKNOWN_VALUE = "unknown enum value";

    /** Ends the name of the change if the instance has properties of several cases. */
    static final String TWO_CASES = ", with two cases at once";

    private static final String EXTRA = "extra property";
    private static final String OTHER_CASE = "other case of property ";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 60;
    /** Longer texts take long. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Schemas schemas;
    private final Random random;

    /** A changed value, and the name of the change. */
    record Change(JsonNode tree, String name) {}

    Mutations(Schemas schemas, Random random) {
        this.schemas = schemas;
        this.random = random;
    }

    /** Changes one place of an instance, somewhere below it or itself. */
    Change mutate(JsonNode instance, JsonNode written) {
        JsonNode schema = schemas.withCaseOf(instance, schemas.flat(written));
        if (instance instanceof ObjectNode object && !object.isEmpty() && random.nextInt(4) > 0) {
            String name = Texts.any(List.copyOf(new TreeSet<>(object.propertyNames())), random);
            JsonNode declared = schema.path("properties").path(name);
            Change mutated =
                    mutate(object.get(name), declared.isMissingNode() ? schema.path("additionalProperties") : declared);
            object.set(name, mutated.tree());
            return new Change(object, mutated.name());
        }
        if (instance instanceof ArrayNode array && !array.isEmpty() && random.nextInt(4) > 0) {
            int index = random.nextInt(array.size());
            Change mutated = mutate(array.get(index), schema.path("items"));
            array.set(index, mutated.tree());
            return new Change(array, mutated.name());
        }
        Map<String, Supplier<JsonNode>> choices = choices(instance, schema);
        String mutation = Texts.any(List.copyOf(choices.keySet()), random);
        return new Change(choices.get(mutation).get(), mutation);
    }

    private Map<String, Supplier<JsonNode>> choices(JsonNode instance, JsonNode schema) {
        Map<String, Supplier<JsonNode>> choices = new LinkedHashMap<>();
        choices.put("null", JSON::nullNode);
        choices.put("another kind: true", () -> JSON.booleanNode(true));
        choices.put("another kind: []", JSON::arrayNode);
        choices.put("another kind: {}", JSON::objectNode);
        choices.put("another kind: \"60\"", () -> JSON.stringNode("60"));
        choices.put("another kind: 60", () -> JSON.numberNode(60));
        if (instance instanceof ObjectNode object) {
            objects(object, schema, choices);
        } else if (instance instanceof ArrayNode array) {
            arrays(array, schema, choices);
        } else if (instance.isNumber()) {
            for (BigDecimal number : Numbers.around(schema)) {
                choices.put("number " + number, () -> JSON.numberNode(number));
            }
        } else if (instance.isString()) {
            texts(instance.asString(), schema, choices);
        }
        return choices;
    }

    private void objects(ObjectNode object, JsonNode schema, Map<String, Supplier<JsonNode>> choices) {
        choices.put(EXTRA, () -> extended(object));
        object.propertyNames().forEach(name -> {
            choices.put("missing property " + name, () -> without(object, name));
            choices.put(
                    OTHER_CASE + name,
                    () -> without(object, name).set(name.toUpperCase(Locale.ROOT), object.get(name)));
        });
        schema.path("properties").properties().forEach(property -> {
            choices.put(
                    "null property " + property.getKey(),
                    () -> object.deepCopy().set(property.getKey(), JSON.nullNode()));
            deep(object, schema, property).ifPresent(deep -> choices.put("deep recursion", deep));
        });
    }

    private static ObjectNode extended(ObjectNode object) {
        return object.deepCopy().put("unknownProperty", 1);
    }

    private static ObjectNode without(ObjectNode object, String name) {
        ObjectNode without = object.deepCopy();
        without.remove(name);
        return without;
    }

    /** Recursion that must end somewhere else than in the stack: the object within itself. */
    private Optional<Supplier<JsonNode>> deep(
            ObjectNode object, JsonNode schema, Map.Entry<String, JsonNode> property) {
        JsonNode own = schemas.flat(property.getValue());
        boolean list = own.has("items");
        if (!(list ? schemas.flat(own.get("items")) : own).equals(schema)) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            ObjectNode inner = without(object, property.getKey());
            ObjectNode tree = inner;
            for (int i = 0; i < DEEP; i++) {
                ObjectNode outer = inner.deepCopy();
                outer.set(property.getKey(), list ? JSON.arrayNode().add(tree) : tree);
                tree = outer;
            }
            return tree;
        });
    }

    private static void arrays(ArrayNode array, JsonNode schema, Map<String, Supplier<JsonNode>> choices) {
        choices.put("no items", JSON::arrayNode);
        if (!array.isEmpty()) {
            choices.put("repeated item", () -> array.deepCopy().add(array.get(0)));
            if (schema.path("uniqueItems").asBoolean(false) && array.get(0) instanceof ObjectNode object) {
                choices.put("item with an " + EXTRA, () -> array.deepCopy().add(extended(object)));
            }
            for (String keyword : List.of("minItems", "maxItems")) {
                int bound = schema.path(keyword).asInt(0);
                for (int size : new int[] {Math.max(0, bound - 1), bound, bound + 1}) {
                    choices.put(keyword + ": " + size + " items", () -> ofSize(array, size));
                }
            }
        }
    }

    private static ArrayNode ofSize(ArrayNode array, int size) {
        ArrayNode other = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            other.add(array.get(i % array.size()));
        }
        return other;
    }

    private static void texts(String text, JsonNode schema, Map<String, Supplier<JsonNode>> choices) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("trailing newline", text + "\n");
        others.put("trailing space", text + " ");
        if (!Texts.isFormat(schema) && !isComparedByValue(schema)) {
            others.put("upper case", text.toUpperCase(Locale.ROOT));
        }
        others.put("letter beyond ASCII", text + "é");
        others.put("surrogate pair", "😀");
        if (schema.has("enum")
                && (Schemas.types(schema).isEmpty() || Schemas.types(schema).contains("string"))) {
            others.put(UNKNOWN_VALUE, "a new value");
        }
        Texts.almost(schema).forEach(other -> others.put("text '" + other + "'", other));
        for (int length : lengths(schema)) {
            others.put(length + " characters", "a".repeat(length));
            others.put(length + " code points", "😀".repeat(length));
        }
        others.forEach((mutation, other) -> choices.put(mutation, () -> JSON.stringNode(other)));
    }

    /** Of these, what a condition names is the same value in another spelling. */
    private static boolean isComparedByValue(JsonNode schema) {
        return Set.of("uuid", "date-time").contains(schema.path("format").asString(""))
                && (schema.has("const") || schema.has("enum"));
    }

    private static List<Integer> lengths(JsonNode schema) {
        List<Integer> lengths = new ArrayList<>(List.of(0, 1));
        for (String keyword : List.of("minLength", "maxLength")) {
            int bound = schema.path(keyword).asInt(Integer.MAX_VALUE);
            if (bound < MOST_CHARACTERS) {
                lengths.addAll(List.of(Math.max(0, bound - 1), bound, bound + 1));
            }
        }
        return lengths;
    }
}
