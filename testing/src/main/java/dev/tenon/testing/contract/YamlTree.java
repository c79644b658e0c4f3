package dev.tenon.testing.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the part of YAML 1.2 that JSON can express, with exact numbers, and the merge key of YAML 1.1. */
final class YamlTree {
    private static final int DEEPEST = 256;
    /** How many values aliases may make of a document. */
    private static final int MOST_VALUES = 5_000_000;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int values;

    private YamlTree() {}

    static JsonNode parse(String text, String name) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setSchema(new CoreSchema())
                .setLabel(name)
                .build();
        try {
            Node root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new IllegalArgumentException(name + " is empty"));
            return new YamlTree().value(root, 0);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(name + " is no YAML: " + e.getMessage(), e);
        }
    }

    private JsonNode value(Node node, int depth) {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new IllegalArgumentException("the document is nested too deeply, or aliases make too much of it");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = nodes.arrayNode();
            sequence.getValue().forEach(item -> array.add(value(item, depth + 1)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode mapping(MappingNode mapping, int depth) {
        ObjectNode object = nodes.objectNode();
        List<Node> merged = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new IllegalArgumentException("a key is a list or a mapping"
                        + tuple.getKeyNode()
                                .getStartMark()
                                .map(mark -> mark.toString())
                                .orElse(""));
            }
            if (key.isPlain() && key.getValue().equals("<<")) {
                merged.add(tuple.getValueNode());
            } else {
                object.set(key.getValue(), value(tuple.getValueNode(), depth + 1));
            }
        }
        merged.forEach(node -> merge(object, value(node, depth + 1)));
        return object;
    }

    /** Members that are there already win. */
    private static void merge(ObjectNode object, JsonNode merged) {
        if (merged instanceof ArrayNode list) {
            list.forEach(item -> merge(object, item));
        } else {
            merged.properties().forEach(member -> object.putIfAbsent(member.getKey(), member.getValue()));
        }
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return nodes.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return nodes.booleanNode(text.equalsIgnoreCase("true"));
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return number ? number(text) : nodes.stringNode(text);
    }

    /** Hexadecimal and octal numbers, infinities and the like are not JSON's; they stay what is written. */
    private JsonNode number(String text) {
        try {
            BigDecimal exact = new BigDecimal(text);
            return exact.scale() <= 0 && exact.precision() < 100 && !text.matches(".*[.eE].*")
                    ? nodes.numberNode(exact.toBigIntegerExact())
                    : nodes.numberNode(exact);
        } catch (NumberFormatException e) {
            return nodes.stringNode(text);
        }
    }
}
