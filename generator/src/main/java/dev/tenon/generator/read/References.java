package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Follows references: to the same document, to other ones, to any place in them. What leads nowhere is reported where the
 * reference stands; asking again reports nothing new. Not for several threads.
 */
public final class References {
    /** Looking for similar names takes its time: a document in which thousands are missing is no typing mistake. */
    private static final int MOST_SUGGESTIONS = 100;

    private static final Pattern FILE = Pattern.compile(".*\\.(?:json|ya?ml)");

    private final DocumentSet documents;
    private final Diagnostics diagnostics;
    private final Map<Location, Optional<Node>> targets = new HashMap<>();
    private final Map<Location, Optional<Node>> ends = new HashMap<>();
    private final Map<URI, SchemaResources> resources = new HashMap<>();
    private final Set<Location> circles = new HashSet<>();
    private int unresolved;

    References(DocumentSet documents, Diagnostics diagnostics) {
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    /**
     * The value that a node stands for. Members beside {@code $ref} are not looked at.
     *
     * @param node any value
     * @return the value at the end of its references, or the node itself if it is no reference; empty if a reference leads
     *     nowhere or back to itself, which is reported
     */
    public Optional<Node> resolve(Node node) {
        if (reference(node).isEmpty()) {
            return Optional.of(node);
        }
        Optional<Node> known = ends.get(node.location());
        return known != null && known.isPresent() ? known : followed(node);
    }

    private Optional<Node> followed(Node node) {
        Set<Location> passed = new HashSet<>();
        Optional<Node> current = Optional.of(node);
        boolean circle = false;
        while (current.isPresent() && !circle && reference(current.get()).isPresent()) {
            Location at = current.get().location();
            Optional<Node> known = ends.get(at);
            circle = circles.contains(at) || known == null && !passed.add(at);
            if (known != null) {
                current = known;
            } else if (!circle) {
                current = target(current.get());
            }
        }
        Optional<Node> end = circle ? Optional.empty() : current;
        passed.forEach(location -> ends.put(location, end));
        if (circle) {
            circles.addAll(passed);
            diagnostics.error(
                    "reference-cycle",
                    place(node),
                    "the reference '" + reference(node).orElse("") + "' leads back to itself and names nothing",
                    "let one of the references in this circle name something else");
        }
        return end;
    }

    /**
     * The value that a reference names, which may be a reference again: one step of {@link #resolve}.
     *
     * @param node any value
     * @return the value that its {@code $ref} names, or the node itself if it is no reference; empty if the reference leads
     *     nowhere, which is reported
     */
    public Optional<Node> target(Node node) {
        Optional<String> reference = reference(node);
        return reference.isEmpty() ? Optional.of(node) : named(place(node), reference.get());
    }

    /**
     * What a text refers to that may as well be a name, for example in the mapping of a discriminator. It is no error if it refers
     * to nothing.
     *
     * @param text a reference with a fragment or to a file, relative to the document that it stands in, or anything else
     * @return the value that it refers to, which may be a reference again; empty if it is no reference, or to nothing
     */
    public Optional<Node> mentioned(Node.StringNode text) {
        Parts parts = Parts.of(text.value());
        if (!text.value().contains("#") && !FILE.matcher(parts.document()).matches()) {
            return Optional.empty();
        }
        Location place = text.location();
        return whole(place, parts, () -> documents.ifReadable(place.source().uri(), parts.document()))
                .flatMap(tree -> inside(tree, parts, place));
    }

    /**
     * The document that a place is in.
     *
     * @param place a place in a document that has been read
     * @return its root
     */
    public Optional<Node> document(Location place) {
        return documents.tree(place.source());
    }

    /**
     * The text of a reference.
     *
     * @param node any value
     * @return the value of {@code $ref}, or empty if the node is no reference
     */
    public static Optional<String> reference(Node node) {
        return node.get("$ref").orElse(null) instanceof Node.StringNode text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Location place(Node node) {
        return node.get("$ref").orElse(node).location();
    }

    private Optional<Node> named(Location place, String reference) {
        Optional<Node> known = targets.get(place);
        if (known == null) {
            known = find(place, reference);
            targets.put(place, known);
        }
        return known;
    }

    private Optional<Node> find(Location place, String reference) {
        Parts parts = Parts.of(reference);
        String document = parts.document();
        Optional<Node> tree =
                whole(place, parts, () -> documents.resolve(place.source().uri(), document, place));
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> found = inside(tree.get(), parts, place);
        if (found.isEmpty()) {
            unresolved++;
            Optional<String> nearest = unresolved > MOST_SUGGESTIONS
                    ? Optional.empty()
                    : behindReference(tree.get(), parts, place)
                            .or(() -> Suggestions.forMissing(tree.get(), parts.fragment())
                                    .map(name -> document + name));
            diagnostics.error(
                    "unresolved-reference",
                    place,
                    "there is nothing at '" + reference + "'",
                    nearest.map(meant -> "did you mean '" + meant + "'?")
                            .orElse("correct the reference, or add what it names"));
        }
        return found;
    }

    /** A pointer ends at a reference, and does not go on in what that names. */
    private Optional<String> behindReference(Node tree, Parts parts, Location place) {
        return parts.document().isEmpty()
                ? Suggestions.behindReference(tree, parts.fragment())
                        .filter(meant ->
                                mentioned(new Node.StringNode(place, meant)).isPresent())
                : Optional.empty();
    }

    /** What a reference without its fragment leads to: a schema with an identifier, its own document or another one, which is then read. */
    private Optional<Node> whole(Location place, Parts parts, Supplier<Optional<Node>> other) {
        Optional<Node> own = documents.tree(place.source());
        Optional<Node> identified = own.map(this::resources)
                .flatMap(named -> named.identified(named.base(place.pointer()), parts.document()));
        return identified.or(() -> parts.document().isEmpty() ? own : other.get());
    }

    private Optional<Node> inside(Node tree, Parts parts, Location place) {
        String fragment = parts.fragment();
        return fragment.isEmpty() || fragment.startsWith("/")
                ? pointed(
                        tree, fragment, parts.document().isEmpty() ? documents.tree(place.source()) : Optional.empty())
                : anchored(tree, fragment);
    }

    /** A pointer that leads nowhere in the schema with the identifier is meant for the whole document. */
    private static Optional<Node> pointed(Node tree, String pointer, Optional<Node> document) {
        Pointer path = Pointer.parse(pointer);
        return tree.at(path).or(() -> document.flatMap(root -> root.at(path)));
    }

    private Optional<Node> anchored(Node tree, String anchor) {
        SchemaResources named =
                resources(documents.tree(tree.location().source()).orElse(tree));
        return named.anchored(named.base(tree.location().pointer()), anchor);
    }

    private SchemaResources resources(Node root) {
        return resources.computeIfAbsent(root.location().source().uri(), uri -> new SchemaResources(root, diagnostics));
    }

    /** The document that a reference names, empty for the one that it stands in, and the decoded fragment, which may be empty, too. */
    private record Parts(String document, String fragment) {
        static Parts of(String reference) {
            int hash = reference.indexOf('#');
            return hash < 0
                    ? new Parts(reference, "")
                    : new Parts(reference.substring(0, hash), decoded(reference.substring(hash + 1)));
        }

        private static String decoded(String fragment) {
            try {
                return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return fragment;
            }
        }
    }
}
