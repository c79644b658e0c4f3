package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows references: to the same document, to other ones, to any place in them. */
public final class References {
    private final DocumentSet documents;
    private final Diagnostics diagnostics;
    private final Map<Location, Optional<Node>> targets = new HashMap<>();

    References(DocumentSet documents, Diagnostics diagnostics) {
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    /**
     * The value that a node stands for.
     *
     * @param node any value
     * @return the value at the end of its references, or the node itself if it is no reference; empty if a reference leads
     *     nowhere, which is reported
     */
    public Optional<Node> resolve(Node node) {
        Optional<Node> current = Optional.of(node);
        Set<Location> passed = new HashSet<>();
        while (current.isPresent() && reference(current.get()).isPresent()) {
            Node from = current.get();
            if (!passed.add(from.location())) {
                diagnostics.error(
                        "reference-cycle",
                        node.location(),
                        "the reference '" + reference(node).orElse("") + "' leads back to itself",
                        "let one of the references name a schema");
                return Optional.empty();
            }
            current = target(from);
        }
        return current;
    }

    /**
     * The text of a reference.
     *
     * @param node any value
     * @return the value of {@code $ref}, or empty if the node is no reference
     */
    public static Optional<String> reference(Node node) {
        return node.get("$ref")
                .flatMap(ref -> ref instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty());
    }

    /** The value that a reference names, which may be a reference again. */
    Optional<Node> target(Node from) {
        Optional<Node> known = targets.get(from.location());
        if (known == null) {
            known = find(from, reference(from).orElseThrow());
            targets.put(from.location(), known);
        }
        return known;
    }

    private Optional<Node> find(Node from, String reference) {
        Location place = from.get("$ref").orElse(from).location();
        int hash = reference.indexOf('#');
        String document = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        Optional<Node> tree = document.isEmpty()
                ? documents.tree(place.source().uri(), place.source().name(), Optional.of(place))
                : documents.resolve(place.source().uri(), document, place);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> found = fragment.isEmpty() || fragment.startsWith("/")
                ? tree.get().at(Pointer.parse(fragment))
                : Anchors.find(tree.get(), fragment);
        if (found.isEmpty()) {
            diagnostics.error(
                    "unresolved-reference",
                    place,
                    "there is nothing at '" + reference + "'",
                    Suggestions.forMissing(tree.get(), fragment)
                            .map(nearest -> "did you mean '" + nearest + "'?")
                            .orElse("correct the reference or add what it names"));
        }
        return found;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
