package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Swagger Parser's messages into findings: each with its place, and grave only if something cannot be generated. */
final class SwaggerMessages {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "attribute (?<path>.*) is (?<rule>missing|unexpected|unsupported|reserved by.*|not of type"
                    + " `(?<type>.*)`)",
            Pattern.DOTALL);
    private static final Pattern RESOURCE =
            Pattern.compile("paths\\. ?Resource (?<path>.*) should start with /", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile(
            "(?<path>.*?)\\.?[A-Za-z]+ (?:name|key) (?<name>.*) doesn't adhere to regular expression.*",
            Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("(?<path>.*?)\\. ?(?<text>[^.]+ .*)", Pattern.DOTALL);

    /** Of these the message is nothing but the value. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<path>info\\.(?:contact|license))\\.(?<value>.*)", Pattern.DOTALL);

    /**
     * What is found elsewhere with more to say, or is no mistake: the identity of an operation or a tag, a path's parameters,
     * references, 3.1 for 3.1.0, a licence that has nothing but its name.
     */
    private static final Pattern FOUND_ELSEWHERE = Pattern.compile(
            ".* is repeated|.*\\$ref is not of type `string`|.*is not of expected type.*|.*needs to be defined as a"
                    + " path parameter.*|.*does not specify a valid version field|attribute info\\.license\\.identifier is"
                    + " missing",
            Pattern.DOTALL);

    /** Required by the specification, but nothing generated depends on them. */
    private static final Set<String> HARMLESS = Set.of(
            "info",
            "title",
            "version",
            "description",
            "paths",
            "responses",
            "openIdConnectUrl",
            "flows",
            "authorizationUrl",
            "scopes");

    /** As those, where a licence, a tag or further documentation lacks its name or URL. */
    private static final Pattern PROSE = Pattern.compile("/info/license|/tags/\\d+|.*/externalDocs", Pattern.DOTALL);

    private final Node root;
    private final Diagnostics diagnostics;

    SwaggerMessages(Node root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    void report(String message) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        Matcher resource = RESOURCE.matcher(message);
        Matcher name = NAME.matcher(message);
        Matcher address = ADDRESS.matcher(message);
        if (FOUND_ELSEWHERE.matcher(message).matches()) {
            return;
        }
        if (attribute.matches()) {
            attribute(attribute);
        } else if (resource.matches()) {
            diagnostics.error(
                    "path-without-slash",
                    root.get("paths")
                            .flatMap(paths -> paths.get(resource.group("path")))
                            .orElse(root)
                            .location(),
                    "the path '" + resource.group("path") + "' does not begin with '/'",
                    "write '/" + resource.group("path") + "'");
        } else if (name.matches()) {
            Node section = SwaggerPaths.follow(root, name.group("path")).nodes().get(0);
            diagnostics.warning(
                    "component-name",
                    section.get(name.group("name")).orElse(section).location(),
                    "the name '" + name.group("name")
                            + "' has characters that OpenAPI does not allow in names of components",
                    "use letters, digits, '.', '-' and '_' only");
        } else if (address.matches()) {
            Node node = SwaggerPaths.follow(root, address.group("path") + ".url")
                    .nodes()
                    .get(0);
            diagnostics.warning(
                    "openapi-structure",
                    node.location(),
                    "'" + address.group("value") + "' is no URL",
                    "write it with its scheme, for example 'https://example.com'");
        } else {
            other(message);
        }
    }

    private void attribute(Matcher matcher) {
        SwaggerPaths.Place place = SwaggerPaths.follow(root, matcher.group("path"));
        for (Node node : place.nodes()) {
            boolean there = place.rest().isEmpty();
            String last = there ? lastOf(node, matcher.group("path")) : place.rest();
            switch (matcher.group("rule")) {
                case "missing" -> missing(node, last);
                case "unexpected" -> unexpected(node, last);
                case "unsupported" -> unsupported(node, last);
                default -> wrongType(node, last, String.valueOf(matcher.group("type")));
            }
        }
    }

    private void unexpected(Node node, String name) {
        diagnostics.warning(
                "unknown-field",
                node.location(),
                "OpenAPI has no field '" + name + "' here; "
                        + (node instanceof Node.ObjectNode
                                ? "only what references lead to is read of it"
                                : "it is not used"),
                "correct the name, remove the field, or let its name begin with 'x-'");
    }

    private void unsupported(Node node, String what) {
        boolean empty = what.endsWith("no media type");
        Pointer place = node.location().pointer();
        boolean body =
                place.last().equals("requestBody") || place.parent().last().equals("requestBodies");
        if (empty && body) {
            // An operation may do without, which is found where it is lowered.
            return;
        }
        diagnostics.error(
                "openapi-structure",
                node.location(),
                empty
                        ? "'content' names no media type"
                        : "a parameter has either 'schema' or 'content' with one media type; this is " + what,
                empty ? "add one, for example 'application/json'" : "keep one of them");
    }

    private void wrongType(Node node, String name, String allowed) {
        if (name.equals("style") && !allowed.equals("simple") && !allowed.equals("string")) {
            // Whoever reads the style knows those that are allowed in the place of the parameter.
            return;
        }
        diagnostics.error(
                "wrong-type",
                node.location(),
                "'" + name + "' has a value that OpenAPI does not allow here; allowed is: " + allowed.strip(),
                "correct the value");
    }

    private void missing(Node parent, String name) {
        if (parent.get(name).isPresent()) {
            // One of several values that the message may be about, but not this one.
            return;
        }
        if (name.equals("content") && !isRequestBody(parent)) {
            diagnostics.warning(
                    "missing-field",
                    parent.location(),
                    "'schema' (or 'content') is missing here, which OpenAPI requires; any value is allowed",
                    "add the schema of the values");
            return;
        }
        String message = "'" + name + "' is missing here, which OpenAPI requires";
        if (HARMLESS.contains(name)
                || PROSE.matcher(parent.location().pointer().toString()).matches()) {
            diagnostics.warning(
                    "missing-field",
                    parent.location(),
                    message,
                    "add it, or leave it if its place in the documentation may stay empty");
        } else {
            diagnostics.error("missing-field", parent.location(), message, "add it");
        }
    }

    private static boolean isRequestBody(Node node) {
        List<String> tokens = node.location().pointer().tokens();
        return tokens.contains("requestBody") || tokens.contains("requestBodies");
    }

    private void other(String message) {
        Matcher matcher = OTHER.matcher(message);
        Node place = matcher.matches()
                ? SwaggerPaths.follow(root, matcher.group("path")).nodes().get(0)
                : root;
        String text = matcher.matches() ? matcher.group("text") : message;
        diagnostics.warning(
                "openapi-structure",
                place.location(),
                text.strip(),
                "compare this place with OpenAPI's specification and correct it");
    }

    private static String lastOf(Node node, String path) {
        Pointer place = node.location().pointer();
        return place.equals(Pointer.ROOT) ? path : place.last();
    }
}
