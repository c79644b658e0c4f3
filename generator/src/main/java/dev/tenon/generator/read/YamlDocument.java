package dev.tenon.generator.read;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import dev.tenon.generator.source.Position;
import dev.tenon.generator.source.SourceText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Makes the tree of a YAML document. */
final class YamlDocument {
    /** Far more than a contract has; aliases cannot make more of it than that. */
    private static final int MOST_VALUES = 20_000_000;

    private static final int DEEPEST = 500;

    private final SourceText source;
    private final Set<org.yaml.snakeyaml.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private YamlDocument(SourceText source) {
        this.source = source;
    }

    static Node parse(SourceText source) throws DocumentException {
        org.yaml.snakeyaml.nodes.Node root;
        try {
            root = yaml().compose(new StringReader(source.text()));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw syntax(e.getProblem() == null ? e.getMessage() : e.getProblem(), mark);
        } catch (YAMLException e) {
            throw syntax(e.getMessage(), null);
        }
        if (root == null) {
            throw new DocumentException(
                    "empty-document", Position.START, "the document is empty", "write an OpenAPI document into it");
        }
        return new YamlDocument(source).convert(root, Pointer.ROOT, null);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        DumperOptions dumper = new DumperOptions();
        // Plain scalars stay what they are: their meaning is resolved by the rules of YAML 1.2.
        Resolver resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, resolver);
    }

    private static DocumentException syntax(String problem, @Nullable Mark mark) {
        String line = problem.lines().findFirst().orElse("unknown problem");
        return new DocumentException(
                "yaml-syntax",
                mark == null ? Position.START : position(mark),
                "this is no YAML: " + line,
                "look at the indentation, at colons and at quotes here and in the line before");
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node, Pointer pointer, @Nullable Position key)
            throws DocumentException {
        Position position = key == null ? position(node.getStartMark()) : key;
        Location location = new Location(source, pointer, position);
        if (++values > MOST_VALUES) {
            throw new DocumentException(
                    "too-large", position, "aliases make this document too large", "write fewer aliases");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, location);
        }
        if (!open.add(node)) {
            throw new DocumentException(
                    "yaml-alias", position, "this alias contains itself", "use $ref for recursive schemas");
        }
        Node converted = node instanceof SequenceNode sequence
                ? sequence(sequence, location)
                : mapping((MappingNode) node, location);
        open.remove(node);
        return converted;
    }

    private static Node scalar(ScalarNode scalar, Location location) throws DocumentException {
        Tag tag = scalar.getTag();
        boolean core = tag.equals(Tag.STR)
                || tag.equals(Tag.INT)
                || tag.equals(Tag.FLOAT)
                || tag.equals(Tag.BOOL)
                || tag.equals(Tag.NULL);
        if (!core) {
            throw new DocumentException(
                    "yaml-tag",
                    location.position(),
                    "the tag " + tag.getValue() + " has no meaning in JSON",
                    "remove the tag");
        }
        return scalar.isPlain()
                ? YamlScalars.resolve(scalar.getValue(), location)
                : new Node.StringNode(location, scalar.getValue());
    }

    private Node sequence(SequenceNode sequence, Location location) throws DocumentException {
        List<Node> items = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            items.add(convert(item, location.pointer().child(Integer.toString(items.size())), null));
        }
        return new Node.ArrayNode(location, items);
    }

    private Node mapping(MappingNode mapping, Location location) throws DocumentException {
        Map<String, Node> members = new LinkedHashMap<>();
        List<NodeTuple> merged = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new DocumentException(
                        "yaml-key",
                        position(tuple.getKeyNode().getStartMark()),
                        "a key must be a scalar, which JSON can express",
                        "write the key as text");
            }
            if (key.isPlain() && key.getValue().equals("<<")) {
                merged.add(tuple);
                continue;
            }
            Position position = position(key.getStartMark());
            Node earlier = members.get(key.getValue());
            if (earlier != null) {
                throw duplicate(key.getValue(), position, earlier.location().position());
            }
            members.put(
                    key.getValue(),
                    convert(tuple.getValueNode(), location.pointer().child(key.getValue()), position));
        }
        for (NodeTuple tuple : merged) {
            merge(tuple.getValueNode(), location, members);
        }
        return new Node.ObjectNode(location, members);
    }

    static DocumentException duplicate(String key, Position position, Position earlier) {
        return new DocumentException(
                "duplicate-key",
                position,
                "the key '" + key + "' is here twice; the first one is in line " + earlier.line(),
                "remove or rename one of them");
    }

    /** The merge key of YAML 1.1, which contracts use: members that are there already win. */
    private void merge(org.yaml.snakeyaml.nodes.Node value, Location location, Map<String, Node> members)
            throws DocumentException {
        if (value instanceof SequenceNode sequence) {
            for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
                merge(item, location, members);
            }
            return;
        }
        if (!(convert(value, location.pointer(), null) instanceof Node.ObjectNode object)) {
            throw new DocumentException(
                    "yaml-merge",
                    position(value.getStartMark()),
                    "'<<' merges mappings only",
                    "give it an alias of a mapping");
        }
        object.members().forEach(members::putIfAbsent);
    }
}
