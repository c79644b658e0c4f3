package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of one document that have a name of their own: {@code $id} and {@code $anchor} (JSON Schema Core §8.2). */
final class SchemaResources {
    private final URI document;
    private final Diagnostics diagnostics;
    private final Map<String, Node> named = new HashMap<>();
    private final Map<Pointer, URI> bases = new HashMap<>();

    SchemaResources(Node root, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.document = root.location().source().uri();
        if (root.get("openapi").isPresent()) {
            part(root, Part.DOCUMENT, document);
        } else {
            anything(root, document);
        }
    }

    /** Where references at a place are resolved: the identifier of the schema around it; empty if there is none. */
    Optional<URI> base(Pointer place) {
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        Pointer outer = place;
        while (!bases.containsKey(outer) && !outer.equals(Pointer.ROOT)) {
            outer = outer.parent();
        }
        return Optional.ofNullable(bases.get(outer));
    }

    /** The schema with an identifier that a reference, without its fragment, leads to. */
    Optional<Node> identified(Optional<URI> base, String reference) {
        return resolved(base.orElse(document), reference)
                .flatMap(uri -> Optional.ofNullable(named.get(uri.toString())));
    }

    /** The schema with an anchor, beside a schema with an identifier or without one. */
    Optional<Node> anchored(Optional<URI> base, String anchor) {
        return Optional.ofNullable(named.get(base.orElse(document) + "#" + anchor));
    }

    private void part(Node node, Part part, URI outer) {
        if (node instanceof Node.ObjectNode object) {
            URI base = part == Part.SCHEMA ? schema(object, outer) : outer;
            part.visit(object, (inner, kind) -> part(inner, kind, base));
        }
    }

    /** Another document may keep its schemas anywhere. */
    private void anything(Node node, URI outer) {
        if (node instanceof Node.ArrayNode array) {
            array.items().forEach(item -> anything(item, outer));
        } else if (node instanceof Node.ObjectNode object) {
            URI base = schema(object, outer);
            object.members().forEach((name, value) -> {
                if (!Part.SCHEMA.holdsData(name)) {
                    anything(value, base);
                }
            });
        }
    }

    private URI schema(Node.ObjectNode schema, URI outer) {
        URI base = text(schema, "$id").flatMap(id -> resolved(outer, id)).orElse(outer);
        if (!base.equals(outer)) {
            bases.put(schema.location().pointer(), base);
            name(base.toString(), "$id", schema);
        }
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            text(schema, keyword).ifPresent(anchor -> name(base + "#" + anchor, keyword, schema));
        }
        return base;
    }

    private void name(String identifier, String keyword, Node.ObjectNode schema) {
        Node earlier = named.putIfAbsent(identifier, schema);
        if (earlier != null && !earlier.location().equals(schema.location())) {
            diagnostics.warning(
                    "repeated-identifier",
                    schema.get(keyword).orElse(schema).location(),
                    "the schema in line " + earlier.location().position().line() + " has the same '" + keyword
                            + "'; references lead to that one",
                    "give each schema an identifier of its own");
        }
    }

    private static Optional<String> text(Node.ObjectNode schema, String keyword) {
        return schema.members().get(keyword) instanceof Node.StringNode text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** RFC 3986 §5.2, without the fragment. */
    private static Optional<URI> resolved(URI base, String reference) {
        int hash = reference.indexOf('#');
        String absolute = hash < 0 ? reference : reference.substring(0, hash);
        if (absolute.isEmpty()) {
            return Optional.of(base);
        }
        try {
            boolean bare = !base.isOpaque() && base.getRawPath().isEmpty();
            return Optional.of((bare ? base.resolve("/") : base).resolve(absolute));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
