package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes servers of what Swagger 2.0 says of a host, a path on it and the schemes by which it is reached. */
final class Swagger2Servers {
    private static final String SAFE = "https";
    private static final String PLAIN = "http";

    /** What makes a URL of a host or a path. */
    private static final Pattern SCHEME = Pattern.compile("^(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://");

    private static final Pattern ORIGIN = Pattern.compile(SCHEME.pattern() + "[^/]*");

    private final Node root;
    private final String host;
    private final String base;
    private final Swagger2Texts texts;
    private final Diagnostics diagnostics;
    /** Kubernetes repeats its schemes at each of a thousand operations. */
    private boolean schemesWithoutHostAreTold;

    Swagger2Servers(Node root, Diagnostics diagnostics) {
        this.root = root;
        this.texts = new Swagger2Texts(diagnostics);
        this.diagnostics = diagnostics;
        this.host = host(root);
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

    /** The safe scheme, unless only the other one is offered, or none and the host was written with it. */
    private String scheme(Node owner) {
        List<String> known = known(owner).isEmpty() ? writtenWithHost() : known(owner);
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
        if (host.isEmpty()) {
            if (!schemes.isEmpty() && !schemesWithoutHostAreTold) {
                schemesWithoutHostAreTold = true;
                diagnostics.warning(
                        "unused-scheme",
                        owner.get("schemes").orElse(owner).location(),
                        "without 'host' there is no URL that a scheme could stand in, here and at operations; the client's endpoint"
                                + " says which is used",
                        "add 'host', or remove all 'schemes'");
            }
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

    private List<String> writtenWithHost() {
        Matcher scheme = SCHEME.matcher(Swagger2Texts.text(root, "host"));
        return scheme.find() ? List.of(scheme.group("scheme").toLowerCase(Locale.ROOT)) : List.of();
    }

    /** A host has no scheme and no slash at its end; with them, a URL of it would have both twice. */
    private String host(Node root) {
        String written = texts.given(root, "host");
        String address = SCHEME.matcher(written).replaceFirst("");
        String name = address.replaceFirst("(?<!/)/+$", "");
        if (!name.equals(written)) {
            diagnostics.warning(
                    "host-name",
                    root.get("host").orElse(root).location(),
                    "'host' is a host, perhaps with a port, and no URL; it is taken as '" + name + "'",
                    "write '" + name + "'" + (address.equals(written) ? "" : ", and the scheme in 'schemes'"));
        }
        return name;
    }

    /** A path begins with a slash; one without would go on with the name of the host. */
    private String base(Node root) {
        String written = texts.given(root, "basePath");
        if (written.isEmpty() || written.startsWith("/")) {
            return written;
        }
        String path = ORIGIN.matcher(written).replaceFirst("");
        String taken = path.startsWith("/") ? path : "/" + path;
        diagnostics.warning(
                "base-path",
                root.get("basePath").orElse(root).location(),
                "'basePath' begins with a slash; it is taken as '" + taken + "'",
                "write '" + taken + "'" + (path.equals(written) ? "" : ", and the host in 'host'"));
        return taken;
    }
}
