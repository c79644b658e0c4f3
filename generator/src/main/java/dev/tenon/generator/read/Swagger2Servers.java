package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes servers of what Swagger 2.0 says of a host, a path on it and the schemes by which it is reached. */
final class Swagger2Servers {
    private static final String SAFE = "https";
    private static final String PLAIN = "http";

    private final Node root;
    private final String host;
    private final String base;
    private final Swagger2Texts texts;
    private final Diagnostics diagnostics;

    Swagger2Servers(Node root, Diagnostics diagnostics) {
        this.root = root;
        this.host = Swagger2Texts.text(root, "host");
        this.texts = new Swagger2Texts(diagnostics);
        this.diagnostics = diagnostics;
        this.base = base(root);
    }

    /** The server of the contract; empty if nothing is said of it. */
    Optional<Node> ofContract() {
        report(root);
        if (host.isEmpty() && base.isEmpty()) {
            return Optional.empty();
        }
        Location place =
                root.get(host.isEmpty() ? "basePath" : "host").orElse(root).location();
        return Optional.of(servers(place, host.isEmpty() ? base : scheme(root) + "://" + host + base));
    }

    /** The server of an operation whose scheme is not that of the contract. */
    Optional<Node> ofOperation(Node operation) {
        report(operation);
        if (host.isEmpty() || known(operation).isEmpty() || scheme(operation).equals(scheme(root))) {
            return Optional.empty();
        }
        Location place = operation.get("schemes").orElse(operation).location();
        return Optional.of(servers(place, scheme(operation) + "://" + host + base));
    }

    private static Node servers(Location place, String url) {
        Node server = new Node.ObjectNode(place, Map.of("url", new Node.StringNode(place, url)));
        return new Node.ArrayNode(place, List.of(server));
    }

    /** The safe scheme, unless only the other one is offered. */
    private String scheme(Node owner) {
        List<String> known = known(owner);
        return known.contains(PLAIN) && !known.contains(SAFE) ? PLAIN : SAFE;
    }

    private List<String> known(Node owner) {
        return schemes(owner).stream()
                .map(Node.StringNode::value)
                .filter(Set.of(PLAIN, SAFE)::contains)
                .toList();
    }

    private List<Node.StringNode> schemes(Node owner) {
        return texts.of(owner, "schemes").orElse(List.of());
    }

    private void report(Node owner) {
        List<Node.StringNode> schemes = schemes(owner);
        if (host.isEmpty() && !schemes.isEmpty()) {
            diagnostics.warning(
                    "unused-scheme",
                    owner.get("schemes").orElse(owner).location(),
                    "without 'host' there is no URL that a scheme could stand in; the client's endpoint says which is used",
                    "add 'host', or remove 'schemes'");
            return;
        }
        for (Node.StringNode scheme : schemes) {
            if (!Set.of(PLAIN, SAFE).contains(scheme.value())) {
                diagnostics.warning(
                        "unused-scheme",
                        scheme.location(),
                        "the client does not speak '" + scheme.value() + "'; it uses " + scheme(owner),
                        "remove it, or offer the operation by https");
            }
        }
    }

    /** A path begins with a slash; one without would go on with the name of the host. */
    private String base(Node root) {
        String written = Swagger2Texts.text(root, "basePath");
        if (written.isEmpty() || written.startsWith("/")) {
            return written;
        }
        diagnostics.warning(
                "base-path",
                root.get("basePath").orElse(root).location(),
                "'basePath' begins with a slash; it is taken as '/" + written + "'",
                "write '/" + written + "'");
        return "/" + written;
    }
}
