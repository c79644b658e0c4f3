package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import dev.tenon.generator.source.Position;
import dev.tenon.generator.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes the tree of a YAML document: the part of YAML 1.2 that JSON can express, and the merge key of YAML 1.1. */
final class YamlDocument {
    /** How many values aliases may add to those that are written out. */
    private static final int MOST_FROM_ALIASES = 250_000;

    private final SourceText source;
    private final LineIndex lines;
    private final Diagnostics diagnostics;
    /** The lists and mappings around a value. */
    private final Set<org.yaml.snakeyaml.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private long values;

    private YamlDocument(SourceText source, LineIndex lines, Diagnostics diagnostics) {
        this.source = source;
        this.lines = lines;
        this.diagnostics = diagnostics;
    }

    static Node parse(SourceText source, Diagnostics diagnostics) throws DocumentException {
        LineIndex lines = new LineIndex(source.text());
        org.yaml.snakeyaml.nodes.Node root = YamlComposer.compose(source.text(), lines);
        if (root == null) {
            throw DocumentException.empty();
        }
        return new YamlDocument(source, lines, diagnostics).convert(root, Pointer.ROOT, null);
    }

    private Position position(org.yaml.snakeyaml.nodes.Node node) {
        return lines.positionOfCodePoint(node.getStartMark().getIndex());
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node, Pointer pointer, @Nullable Position key)
            throws DocumentException {
        Position position = key == null ? position(node) : key;
        Location location = new Location(source, pointer, position);
        // Without aliases, each value takes at least one character.
        if (++values > source.text().length() + (long) MOST_FROM_ALIASES) {
            throw new DocumentException(
                    "yaml-alias",
                    position,
                    "aliases make more than " + MOST_FROM_ALIASES + " values out of this document",
                    "use $ref, which repeats nothing, instead of aliases of aliases");
        }
        if (node instanceof ScalarNode scalar) {
            return YamlScalars.resolve(scalar, location, diagnostics);
        }
        if (!open.add(node)) {
            reportCircle(location);
            return new Node.NullNode(location);
        }
        if (open.size() > JsonDocument.DEEPEST) {
            throw new DocumentException(
                    "yaml-alias",
                    position,
                    "aliases nest values deeper than " + JsonDocument.DEEPEST + " levels",
                    "use $ref, which nests nothing, instead of aliases of aliases");
        }
        Node converted = collection(node, location);
        open.remove(node);
        return converted;
    }

    private void reportCircle(Location location) {
        diagnostics.error(
                "yaml-alias", location, "this alias contains itself", "use $ref, which may name what it is part of");
    }

    private Node collection(org.yaml.snakeyaml.nodes.Node node, Location location) throws DocumentException {
        boolean list = node instanceof SequenceNode;
        if (!node.getTag().equals(list ? Tag.SEQ : Tag.MAP)) {
            YamlScalars.refuse(node.getTag(), location, diagnostics);
        }
        return list ? sequence((SequenceNode) node, location) : mapping((MappingNode) node, location);
    }

    private Node sequence(SequenceNode sequence, Location location) throws DocumentException {
        List<Node> items = new ArrayList<>(sequence.getValue().size());
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            items.add(convert(item, location.pointer().child(Integer.toString(items.size())), null));
        }
        return new Node.ArrayNode(location, items);
    }

    private Node.ObjectNode mapping(MappingNode mapping, Location location) throws DocumentException {
        Map<String, Node> members = new LinkedHashMap<>();
        List<NodeTuple> merged = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Optional<String> key = key(tuple.getKeyNode(), location);
            if (isMerge(tuple.getKeyNode())) {
                merged.add(tuple);
            } else if (key.isPresent()) {
                Position position = position(tuple.getKeyNode());
                Pointer pointer = location.pointer().child(key.get());
                Members.add(members, key.get(), convert(tuple.getValueNode(), pointer, position), diagnostics);
            }
        }
        for (NodeTuple tuple : merged) {
            merge(tuple.getValueNode(), location, members);
        }
        return new Node.ObjectNode(location, members);
    }

    /** A key as it is written: {@code 200} and {@code yes} are names, as in JSON. */
    private Optional<String> key(org.yaml.snakeyaml.nodes.Node node, Location mapping) {
        if (node instanceof ScalarNode scalar
                && !(scalar.isPlain() && scalar.getValue().isEmpty())) {
            return Optional.of(scalar.getValue());
        }
        diagnostics.error(
                "yaml-key",
                new Location(source, mapping.pointer(), position(node)),
                "a key is a text; this is " + (node instanceof ScalarNode ? "empty" : "a list or a mapping"),
                "put a text that begins with '{', '[' or '?' in quotes, or write a key before the ':'");
        return Optional.empty();
    }

    private static boolean isMerge(org.yaml.snakeyaml.nodes.Node key) {
        return key instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    /** The merge key of YAML 1.1, which contracts use: members that are there already win. */
    private void merge(org.yaml.snakeyaml.nodes.Node value, Location location, Map<String, Node> members)
            throws DocumentException {
        if (value instanceof SequenceNode sequence) {
            if (!open.add(sequence)) {
                reportCircle(new Location(source, location.pointer(), position(value)));
                return;
            }
            for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
                merge(item, location, members);
            }
            open.remove(sequence);
        } else if (convert(value, location.pointer(), null) instanceof Node.ObjectNode object) {
            object.members().forEach(members::putIfAbsent);
        } else {
            diagnostics.error(
                    "yaml-merge",
                    new Location(source, location.pointer(), position(value)),
                    "'<<' merges mappings only",
                    "give it an alias of a mapping, or put the key in quotes");
        }
    }
}
