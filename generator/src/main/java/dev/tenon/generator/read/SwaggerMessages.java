package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Swagger Parser's messages into findings: each with its place, and grave only if something cannot be generated. */
final class SwaggerMessages {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "attribute (?<path>.*) is (?<rule>missing|unexpected|unsupported|repeated|reserved by.*|not of type"
                    + " `(?<type>.*)`)",
            Pattern.DOTALL);
    private static final Pattern RESOURCE =
            Pattern.compile("paths\\. ?Resource (?<path>.*) should start with /", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile(
            "(?<path>.*?)\\.?[A-Za-z]+ (?:name|key) (?<name>.*) doesn't adhere to regular expression.*",
            Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("(?<path>.*?)\\. ?(?<text>[^.]+ .*)", Pattern.DOTALL);

    /** What is found later with more to say, or is no mistake: an operation's identity, its path's parameters, 3.1 for 3.1.0. */
    private static final Pattern FOUND_ELSEWHERE = Pattern.compile(
            ".*operationId is repeated|.*needs to be defined as a path parameter.*|.*does not specify a valid version"
                    + " field",
            Pattern.DOTALL);

    /** Required by the specification, but nothing generated depends on them. */
    private static final Set<String> HARMLESS = Set.of("info", "title", "version", "description", "paths", "responses");

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
            Node section = SwaggerPaths.follow(root, name.group("path")).node();
            diagnostics.warning(
                    "component-name",
                    section.get(name.group("name")).orElse(section).location(),
                    "the name '" + name.group("name")
                            + "' has characters that OpenAPI does not allow in names of components",
                    "use letters, digits, '.', '-' and '_' only");
        } else {
            other(message);
        }
    }

    private void attribute(Matcher matcher) {
        String path = matcher.group("path");
        SwaggerPaths.Place place = SwaggerPaths.follow(root, path);
        String rule = matcher.group("rule");
        String last = place.rest().isEmpty() ? lastOf(place.node(), path) : place.rest();
        switch (rule) {
            case "missing" -> missing(place.node(), last);
            case "unexpected" ->
                diagnostics.warning(
                        "unknown-field",
                        place.node().location(),
                        "OpenAPI has no field '" + last + "' here; it is not used",
                        "correct the name, remove the field, or let its name begin with 'x-'");
            case "unsupported" ->
                diagnostics.error(
                        "openapi-structure",
                        place.node().location(),
                        "a parameter has either 'schema' or 'content' with one media type; this is " + last,
                        "keep one of them");
            case "repeated" ->
                diagnostics.warning(
                        "openapi-structure",
                        place.node().location(),
                        "'" + last + "' is here twice",
                        "remove one of them");
            default ->
                diagnostics.error(
                        "wrong-type",
                        place.node().location(),
                        "'" + last + "' has a value that OpenAPI does not allow here; allowed is: "
                                + matcher.group("type").strip(),
                        "correct the value");
        }
    }

    private void missing(Node parent, String name) {
        String text = name.equals("content") ? "'schema' (or 'content')" : "'" + name + "'";
        if (HARMLESS.contains(name)) {
            diagnostics.warning(
                    "missing-field",
                    parent.location(),
                    text + " is missing here, which OpenAPI requires",
                    "add it, or leave it if its place in the documentation may stay empty");
        } else {
            diagnostics.error(
                    "missing-field", parent.location(), text + " is missing here, which OpenAPI requires", "add it");
        }
    }

    private void other(String message) {
        Matcher matcher = OTHER.matcher(message);
        Node place = matcher.matches()
                ? SwaggerPaths.follow(root, matcher.group("path")).node()
                : root;
        String text = matcher.matches() ? matcher.group("text") : message;
        diagnostics.warning(
                "openapi-structure",
                place.location(),
                text.strip(),
                "compare this place with OpenAPI's specification and correct it");
    }

    private static String lastOf(Node node, String path) {
        var tokens = node.location().pointer().tokens();
        return tokens.isEmpty() ? path : tokens.get(tokens.size() - 1);
    }
}
