package dev.tenon.testing.check;

import dev.tenon.testing.contract.Parameter;
import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes parameters out of the pairs of a query, a form or cookies, and knows which pairs are left. */
final class PairReader {
    private final List<Pair> pairs;
    private final Set<Pair> used = new HashSet<>();
    private final SchemaCheck schemas;
    private final StyleReader styles;

    PairReader(List<Pair> pairs, SchemaCheck schemas) {
        this.pairs = pairs;
        this.schemas = schemas;
        this.styles = new StyleReader(schemas);
    }

    /** The names of the pairs that no parameter took. */
    List<String> rest() {
        return pairs.stream()
                .filter(pair -> !used.contains(pair))
                .map(Pair::name)
                .distinct()
                .toList();
    }

    /** The raw values of a name, which are taken. */
    List<String> take(String name) {
        List<Pair> found =
                pairs.stream().filter(pair -> pair.name().equals(name)).toList();
        used.addAll(found);
        return found.stream().map(Pair::rawValue).toList();
    }

    /** The value of a parameter; empty if it is absent. */
    Optional<JsonNode> read(Parameter parameter) {
        Value schema = parameter.schema().orElseThrow();
        Set<String> types = Shapes.types(schema);
        UnaryOperator<String> decode = raw -> Pair.decoded(raw, !parameter.allowReserved());
        if (parameter.style().equals("deepObject")) {
            return deep(parameter.name(), schema);
        }
        List<String> values = take(parameter.name());
        if (values.isEmpty()) {
            boolean apart = parameter.explode() && types.contains("object");
            ObjectNode members = apart ? apart(schema, decode) : JsonNodeFactory.instance.objectNode();
            // Its own name is not sent: an object that may be empty is not missing.
            boolean there = parameter.required() && apart && types.size() == 1;
            return members.isEmpty() && !there ? Optional.empty() : Optional.of(members);
        }
        if (values.size() > 1 || parameter.explode() && types.contains("array")) {
            JsonNode array = styles.array(schema, values, decode);
            boolean single = values.size() == 1 && !schemas.accepts(schema, array);
            JsonNode scalar = styles.scalar(Optional.of(schema), decode.apply(values.get(0)));
            return Optional.of(single && schemas.accepts(schema, scalar) ? scalar : array);
        }
        String delimiter = Delimiters.of(parameter, values.get(0));
        return Optional.of(styles.delimited(schema, values.get(0), delimiter, false, decode));
    }

    /** An exploded object: its properties stand beside the other parameters. */
    private ObjectNode apart(Value schema, UnaryOperator<String> decode) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        Set<String> names = Shapes.properties(schema);
        for (Pair pair : pairs) {
            boolean free = Shapes.isOpen(schema) && !used.contains(pair);
            if (names.contains(pair.name()) || free) {
                used.add(pair);
                members.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.rawValue());
            }
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((name, values) -> object.set(name, member(Shapes.property(schema, name), values, decode)));
        return object;
    }

    /** An array in an exploded object, of which the specification says nothing, has a pair for each item. */
    private JsonNode member(Optional<Value> schema, List<String> values, UnaryOperator<String> decode) {
        boolean array = schema.map(Shapes::types).orElse(Set.of()).contains("array");
        return array
                ? styles.array(schema.orElseThrow(), values, decode)
                : styles.scalar(schema, decode.apply(values.get(values.size() - 1)));
    }

    /** {@code color[R]=100}; deeper levels, which the specification leaves open, as services have them: {@code a[b][c]}, {@code a[]}, {@code a[0]}. */
    private Optional<JsonNode> deep(String name, Value schema) {
        Map<List<String>, List<String>> leaves = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            String key = pair.name();
            if (key.startsWith(name + "[") && key.endsWith("]")) {
                used.add(pair);
                String inner = key.substring(name.length() + 1, key.length() - 1);
                leaves.computeIfAbsent(List.of(inner.split("]\\[", -1)), path -> new ArrayList<>())
                        .add(Pair.decoded(pair.rawValue(), true));
            }
        }
        if (leaves.isEmpty()) {
            List<String> plain = take(name);
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(styles.delimited(schema, plain.get(0), ",", false, raw -> Pair.decoded(raw, true)));
        }
        return Optional.of(tree(leaves, Optional.of(schema)));
    }

    private JsonNode tree(Map<List<String>, List<String>> leaves, Optional<Value> schema) {
        if (leaves.containsKey(List.of())) {
            return styles.scalar(schema, leaves.get(List.of()).get(0));
        }
        Map<String, Map<List<String>, List<String>>> children = new LinkedHashMap<>();
        leaves.forEach((path, values) -> children.computeIfAbsent(path.get(0), key -> new LinkedHashMap<>())
                .put(path.subList(1, path.size()), values));
        boolean list = children.keySet().stream().allMatch(key -> key.matches("[0-9]*"));
        if (list && schema.map(Shapes::types).orElse(Set.of()).contains("array")) {
            var array = JsonNodeFactory.instance.arrayNode();
            Optional<Value> items = schema.flatMap(Shapes::items);
            children.forEach((key, below) -> {
                if (key.isEmpty() && below.containsKey(List.of())) {
                    below.get(List.of()).forEach(value -> array.add(styles.scalar(items, value)));
                } else {
                    array.add(tree(below, items));
                }
            });
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        children.forEach((key, below) -> {
            Optional<Value> property = schema.flatMap(found -> Shapes.property(found, key));
            List<String> values = below.getOrDefault(List.of(), List.of());
            boolean array = property.map(Shapes::types).orElse(Set.of()).contains("array") && !values.isEmpty();
            object.set(key, array ? styles.array(property.orElseThrow(), values, raw -> raw) : tree(below, property));
        });
        return object;
    }
}
