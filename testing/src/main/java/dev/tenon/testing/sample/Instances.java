package dev.tenon.testing.sample;

import dev.tenon.testing.contract.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes small instances of schemas: what is required and nothing more, an item in each array, with the schema's own examples where
 * it has some, and one of the cases of each choice.
 */
final class Instances {
    private static final int DEEPEST = 16;
    /** What requires several of its own kind makes as many values as that to the power of the depth. */
    private static final int MOST = 10_000;

    private static final int CASES = 4;
    private static final int LARGEST = 1_000;

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date-time", "2021-01-01T00:00:00Z"),
            Map.entry("date", "2021-01-01"),
            Map.entry("time", "00:00:00Z"),
            Map.entry("duration", "PT1S"),
            Map.entry("uuid", "00000000-0000-4000-8000-000000000000"),
            Map.entry("uri", "https://example.com/"),
            Map.entry("uri-reference", "/"),
            Map.entry("iri", "https://example.com/"),
            Map.entry("json-pointer", "/"),
            Map.entry("relative-json-pointer", "0"),
            Map.entry("url", "https://example.com/"),
            Map.entry("email", "someone@example.com"),
            Map.entry("idn-email", "someone@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("byte", "AAAA"),
            Map.entry("binary", "AAAA"));

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Function<JsonNode, Optional<String>> texts;
    private final int chosen;
    private final boolean withExamples;
    private final boolean filled;
    private int made;

    private Instances(Function<JsonNode, Optional<String>> texts, int chosen, boolean withExamples, boolean filled) {
        this.texts = texts;
        this.chosen = chosen;
        this.withExamples = withExamples;
        this.filled = filled;
    }

    /**
     * Instances of a schema. Examples and defaults inside a schema may be wrong, and so may be the first cases of choices that
     * stand in each other's way: each instance is another attempt.
     *
     * @param schema a schema
     * @param texts makes texts of schemas, as far as it can
     * @param filled whether objects inside others have a property even if none is required
     */
    static Stream<JsonNode> of(Value schema, Function<JsonNode, Optional<String>> texts, boolean filled) {
        return Stream.of(true, false)
                .flatMap(withExamples -> IntStream.range(0, CASES)
                        .mapToObj(chosen -> new Instances(texts, chosen, withExamples, filled)))
                .map(instances -> instances.instance(schema, 0, Map.of()));
    }

    /** The examples of a schema itself. */
    static Stream<JsonNode> examples(Value schema) {
        Stream<JsonNode> one = schema.written("example").map(Value::node).stream();
        Stream<JsonNode> more = schema.written("examples").map(Value::items).orElse(List.of()).stream()
                .map(Value::node);
        return Stream.concat(one, more);
    }

    /** @param around the properties that schemas declare which hold of the same object */
    private JsonNode instance(Value written, int depth, Map<String, Value> around) {
        Value schema = written.followed();
        if (depth > DEEPEST || ++made > MOST) {
            return nodes.nullNode();
        }
        Optional<JsonNode> given = Stream.of(
                        withExamples ? examples(schema) : Stream.<JsonNode>empty(),
                        schema.written("const").map(Value::node).stream(),
                        withExamples ? schema.written("default").map(Value::node).stream() : Stream.<JsonNode>empty(),
                        schema.written("enum").stream()
                                .flatMap(all -> chosen(all.items()))
                                .map(Value::node))
                .flatMap(all -> all)
                .findFirst();
        if (given.isPresent()) {
            return given.get();
        }
        return composed(schema, depth, around).orElseGet(() -> plain(schema, depth, around));
    }

    /** A choice is one of its cases, together with what stands beside it; all members of {@code allOf} are put together. */
    private Optional<JsonNode> composed(Value schema, int depth, Map<String, Value> around) {
        List<Value> members = Stream.concat(
                        schema.written("allOf").stream().flatMap(all -> all.items().stream()),
                        Stream.of("oneOf", "anyOf")
                                .flatMap(keyword ->
                                        schema.written(keyword).stream().flatMap(all -> chosen(all.items()))))
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> declared = new HashMap<>(around);
        declare(schema, 0, declared);
        members.forEach(member -> declare(member.followed(), 0, declared));
        List<JsonNode> values = members.stream()
                .map(member -> instance(member, depth + 1, declared))
                .toList();
        Optional<JsonNode> plain =
                values.stream().filter(value -> !value.isObject()).findFirst();
        if (plain.isPresent()) {
            return plain;
        }
        // What stands beside the members narrows them, and so do later members, such as the tag of a case.
        ObjectNode merged = object(schema, depth, declared);
        for (int i = values.size() - 1; i >= 0; i--) {
            values.get(i).properties().forEach(each -> merged.putIfAbsent(each.getKey(), each.getValue()));
        }
        return Optional.of(merged);
    }

    /** Collects the properties of a schema and of the members of its {@code allOf}. */
    private static void declare(Value schema, int depth, Map<String, Value> declared) {
        schema.written("properties")
                .map(Value::members)
                .orElse(Map.of())
                .forEach((name, property) -> declared.merge(name, property, Instances::narrower));
        if (depth < DEEPEST) {
            schema.written("allOf")
                    .map(Value::items)
                    .orElse(List.of())
                    .forEach(member -> declare(member.followed(), depth + 1, declared));
        }
    }

    /** Of two schemas of a property the one that names values, such as the tag of a case; of equals the first. */
    private static Value narrower(Value first, Value second) {
        return exactness(second) > exactness(first) ? second : first;
    }

    private static int exactness(Value schema) {
        JsonNode node = schema.followed().node();
        return node.has("const") ? 2 : node.has("enum") ? 1 : 0;
    }

    /** None of a list that is empty, as authors leave an {@code enum}. */
    private Stream<Value> chosen(List<Value> cases) {
        return cases.isEmpty() ? Stream.empty() : Stream.of(cases.get(Math.min(chosen, cases.size() - 1)));
    }

    private JsonNode plain(Value schema, int depth, Map<String, Value> around) {
        return switch (type(schema)) {
            case "object" -> object(schema, depth, around);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> nodes.booleanNode(true);
            case "string" -> nodes.stringNode(text(schema, depth));
            default -> nodes.nullNode();
        };
    }

    private static String type(Value schema) {
        JsonNode type = schema.node().path("type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(0).asString("");
        }
        if (type.isString()) {
            return type.asString();
        }
        return schema.node().has("items") ? "array" : "object";
    }

    private ObjectNode object(Value schema, int depth, Map<String, Value> around) {
        ObjectNode object = nodes.objectNode();
        Map<String, Value> own =
                schema.written("properties").map(Value::members).orElse(Map.of());
        Map<String, Value> properties = new HashMap<>(around);
        own.forEach((name, property) -> properties.merge(name, property, (other, mine) -> narrower(mine, other)));
        boolean mayBeEmpty =
                !filled || depth == 0 || schema.node().path("required").size() > 0;
        int least = Math.max(schema.node().path("minProperties").asInt(0), mayBeEmpty ? 0 : 1);
        Stream<String> required = schema.node().path("required").valueStream().map(name -> name.asString(""));
        Stream<String> more = own.keySet().stream().limit(least);
        Stream.concat(required, more)
                .forEach(name -> object.set(
                        name,
                        properties.containsKey(name)
                                ? instance(properties.get(name), depth + 1, Map.of())
                                : nodes.stringNode("string")));
        return object;
    }

    private ArrayNode array(Value schema, int depth) {
        ArrayNode array = nodes.arrayNode();
        boolean mayHaveOne =
                depth < DEEPEST / 4 && schema.node().path("maxItems").asInt(1) > 0;
        int size = Math.max(
                mayHaveOne ? 1 : 0,
                Math.min(LARGEST, schema.node().path("minItems").asInt(0)));
        schema.written("items").ifPresent(items -> {
            for (int i = 0; i < size; i++) {
                array.add(instance(items, depth + 1, Map.of()));
            }
        });
        return array;
    }

    private JsonNode number(Value schema) {
        JsonNode minimum = schema.node().path("minimum");
        JsonNode exclusive = schema.node().path("exclusiveMinimum");
        JsonNode maximum = schema.node().path("maximum");
        if (exclusive.isNumber()) {
            return nodes.numberNode(exclusive.decimalValue().add(BigDecimal.ONE));
        }
        boolean negative = maximum.isNumber() && maximum.decimalValue().signum() < 0;
        // Zero is the simplest number that is often allowed; formats add bounds of their own, far below it.
        boolean bounded = minimum.isNumber() && minimum.decimalValue().signum() > 0;
        return bounded ? minimum : negative ? maximum : nodes.numberNode(0);
    }

    private String text(Value schema, int depth) {
        boolean isJson = schema.text("contentMediaType", "").equals("application/json");
        return schema.written("contentSchema")
                .filter(content -> isJson)
                .map(content -> instance(content, depth + 1, Map.of()).toString())
                .or(() -> texts.apply(schema.node()))
                .orElseGet(() -> string(schema));
    }

    private static String string(Value schema) {
        String text = FORMATS.getOrDefault(schema.text("format", ""), "string");
        int least = Math.min(LARGEST, schema.node().path("minLength").asInt(0));
        int most = schema.node().path("maxLength").asInt(Integer.MAX_VALUE);
        String longer = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return longer.length() > most ? longer.substring(0, Math.max(0, most)) : longer;
    }
}
