package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which schemas have a schema in {@code allOf}, themselves or by another one: those that have names, in any document. */
final class Descendants {
    /** Of each document by its URI: below which schemas its own ones are, these by their names. */
    private final Map<URI, Map<Location, Map<String, Node>>> documents = new HashMap<>();

    private final Map<Location, Map<String, Node>> known = new HashMap<>();
    private final URI root;
    private final SchemaGraph graph;
    private final ComponentNames names;
    private final Fields fields;

    /**
     * Looks at the components of the contract; at other documents when they are asked for.
     *
     * @param root the root document
     * @param components its schemas by their names
     */
    Descendants(Node root, Map<String, Node> components, SchemaGraph graph, ComponentNames names, Fields fields) {
        this.root = uri(root);
        this.graph = graph;
        this.names = names;
        this.fields = fields;
        documents.put(this.root, below(components));
    }

    /**
     * The descendants of a schema by their names: the contract's components, what its own document has names for, and what the mapping of
     * its discriminator refers to.
     */
    Map<String, Node> of(Node ancestor) {
        Map<String, Node> found = known.get(ancestor.location());
        if (found == null) {
            found = new LinkedHashMap<>();
            add(in(root, ancestor), found);
            add(in(uri(ancestor), ancestor), found);
            add(mentioned(ancestor), found);
            known.put(ancestor.location(), found);
        }
        return found;
    }

    private static URI uri(Node node) {
        return node.location().source().uri();
    }

    private Map<String, Node> in(URI document, Node ancestor) {
        return documents
                .computeIfAbsent(
                        document,
                        uri -> below(graph.document(ancestor).map(this::schemas).orElse(Map.of())))
                .getOrDefault(ancestor.location(), Map.of());
    }

    /** The schemas that a document has names for. */
    private Map<String, Node> schemas(Node document) {
        Map<String, Node> schemas = new LinkedHashMap<>();
        document.get("components").ifPresent(components -> schemas.putAll(fields.map(components, "schemas")));
        for (String keyword : List.of("$defs", "definitions")) {
            fields.map(document, keyword).forEach(schemas::putIfAbsent);
        }
        return schemas;
    }

    private Map<Location, Map<String, Node>> below(Map<String, Node> schemas) {
        Map<Location, Map<String, Node>> below = new HashMap<>();
        schemas.forEach((name, component) -> {
            Node schema = ComponentNames.elsewhere(component, graph).orElse(component);
            ancestorsByPlace(schema)
                    .keySet()
                    .forEach(ancestor -> below.computeIfAbsent(ancestor, key -> new LinkedHashMap<>())
                            .put(name, schema));
        });
        return below;
    }

    private Map<String, Node> mentioned(Node ancestor) {
        Map<String, Node> mentioned = new LinkedHashMap<>();
        ParentDiscriminator.mapping(ancestor, fields).values().stream()
                .filter(Node.StringNode.class::isInstance)
                .flatMap(text -> graph.mentioned((Node.StringNode) text).stream())
                .filter(schema -> ancestorsByPlace(schema).containsKey(ancestor.location()))
                .forEach(schema -> mentioned.put(names.name(schema.location()), schema));
        return mentioned;
    }

    /** Each schema once; one whose name is another one's is called by its place. */
    private static void add(Map<String, Node> more, Map<String, Node> found) {
        Set<Location> places = found.values().stream().map(Node::location).collect(Collectors.toSet());
        more.forEach((name, schema) -> {
            if (!places.contains(schema.location())) {
                found.put(found.containsKey(name) ? schema.location().reference() : name, schema);
            }
        });
    }

    /** The schemas that a schema names in its own allOf, and those that these name in theirs. */
    Collection<Node> ancestors(Node schema) {
        return ancestorsByPlace(schema).values();
    }

    private Map<Location, Node> ancestorsByPlace(Node schema) {
        Map<Location, Node> found = new LinkedHashMap<>();
        ancestors(schema, found);
        return found;
    }

    private void ancestors(Node schema, Map<Location, Node> found) {
        for (Node member : schema.items("allOf")) {
            if (References.reference(member).isPresent()) {
                graph.meant(member).ifPresent(parent -> {
                    if (!parent.location().equals(schema.location())
                            && found.putIfAbsent(parent.location(), parent) == null) {
                        ancestors(parent, found);
                    }
                });
            }
        }
    }
}
