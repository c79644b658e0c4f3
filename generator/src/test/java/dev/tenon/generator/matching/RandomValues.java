package dev.tenon.generator.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names, texts, numbers and other values of one random contract, and documents made of them. They are few, so that schemas and
 * documents meet, and others in each contract.
 */
final class RandomValues {
    /** How deep documents and schemas are. */
    static final int DEEPEST = 3;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c", "long-name");

    /** What is special in JSON, in JSON pointers, in schemas, in Java, or in classes of Tenon's. */
    private static final List<String> HOSTILE = List.of(
            "",
            "a/b~c",
            "%61",
            "$ref",
            "type",
            "properties",
            "class",
            "toString",
            "value",
            "build",
            "a-",
            "A",
            "é😀",
            "\"\\\n",
            "*/",
            "${a}",
            "1",
            "additionalProperties",
            "known",
            "\u2028");

    private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "b", "2020-02-29", "12");
    private static final List<String> STRANGE =
            List.of("😀", "😀😀", "a😀", "e\u0301", "\u0000", "\u2028", "\"\\", "null", "1", "true", "ß");

    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "1.5", "-1");
    private static final List<String> FAR = List.of(
            "1.0",
            "0.1",
            "0.01",
            "1000",
            "-0.0",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1e-7",
            "100000000000000000000",
            "0.3",
            "-9223372036854775809",
            "4.0e0",
            "100");

    /** Formats with a text of each; of all others, nothing is checked. */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date", "2020-02-29"),
            Map.entry("date-time", "2020-02-29T12:00:00Z"),
            Map.entry("duration", "P1D"),
            Map.entry("uuid", "30ea64bd-100f-4bf0-adc9-29fa45d4880c"),
            Map.entry("byte", "aGk="),
            Map.entry("uri", "urn:a"),
            Map.entry("ipv4", "1.2.3.4"),
            Map.entry("email", "a@example.com"),
            Map.entry("password", "abc"),
            Map.entry("decimal", "1.5"),
            Map.entry("unheard-of", "a"));

    private final Random random;
    private final List<String> names = new ArrayList<>(NAMES);
    private final List<String> texts = new ArrayList<>(TEXTS);
    private final List<JsonNode> numbers = new ArrayList<>();
    private final List<JsonNode> whole = new ArrayList<>();
    private final List<String> formats;

    RandomValues(Random random) {
        this.random = random;
        for (int i = 1; i < 3; i++) {
            replace(names, any(HOSTILE));
            replace(texts, any(STRANGE));
        }
        formats = List.of(
                any(List.copyOf(FORMATS.keySet().stream().sorted().toList())),
                any(FORMATS.keySet().stream().sorted().toList()));
        formats.forEach(format -> texts.add(FORMATS.get(format)));
        NUMBERS.forEach(number -> numbers.add(number(number)));
        for (int i = 1; i < 3; i++) {
            numbers.add(number(any(FAR)));
        }
        for (int i = 1; i < 4; i++) {
            whole.add(value(1));
        }
    }

    private void replace(List<String> all, String one) {
        if (!all.contains(one)) {
            all.set(random.nextInt(all.size()), one);
        }
    }

    private static JsonNode number(String text) {
        return text.matches("-?\\d+") ? JSON.numberNode(new BigInteger(text)) : JSON.numberNode(new BigDecimal(text));
    }

    /** Whether something is so that is so once in so many times. */
    boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String name() {
        return any(names);
    }

    /** Adds the names of properties and the texts that hierarchies are told apart by. */
    void add(String name, List<String> tags) {
        names.add(name);
        texts.addAll(tags);
    }

    String text() {
        return any(texts);
    }

    JsonNode number() {
        return any(numbers);
    }

    String format() {
        return any(formats);
    }

    /** One or two names. */
    ArrayNode names() {
        ArrayNode some = JSON.arrayNode().add(name());
        String second = name();
        return some.get(0).asString().equals(second) ? some : some.add(second);
    }

    /** A value that a schema may name: mostly a scalar. */
    JsonNode named() {
        return (chance(3) ? any(whole) : scalar()).deepCopy();
    }

    JsonNode value(int depth) {
        if (depth >= DEEPEST || chance(3)) {
            return scalar();
        }
        if (!whole.isEmpty() && chance(6)) {
            return any(whole).deepCopy();
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
            object.set(chance(8) ? "other" : name(), value(depth + 1));
        }
        return object;
    }

    private JsonNode scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3, 4 -> number();
            default -> JSON.stringNode(text());
        };
    }
}
