package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Follows the paths in Swagger Parser's messages, for example {@code paths.'/pets'(get).parameters.[limit].in}. */
final class SwaggerPaths {
    private static final Pattern BETWEEN = Pattern.compile("^[.'(]+|^\\)[.'(]*");

    private SwaggerPaths() {}

    /**
     * A place that a path leads to.
     *
     * @param node the deepest value on the path that exists
     * @param rest what of the path leads nowhere, usually the name of a missing member; empty if all of it was followed
     */
    record Place(Node node, String rest) {}

    static Place follow(Node root, String path) {
        Node current = root;
        String rest = path;
        while (true) {
            rest = BETWEEN.matcher(rest).replaceFirst("");
            String step = step(current, rest);
            if (step.isEmpty()) {
                return new Place(current, trimmed(rest));
            }
            current = child(current, step);
            rest = rest.substring(step.length());
        }
    }

    /** The beginning of a path that names a child of this node: the longest name, since names may contain dots. */
    private static String step(Node node, String path) {
        String longest = "";
        for (String name : names(node)) {
            boolean ends = path.startsWith(name)
                    && (path.length() == name.length() || ".'()[]".indexOf(path.charAt(name.length())) >= 0);
            longest = ends && name.length() > longest.length() ? name : longest;
        }
        return longest;
    }

    private static List<String> names(Node node) {
        List<String> names = new ArrayList<>();
        if (node instanceof Node.ArrayNode array) {
            array.items().forEach(item -> names.add(bracketed(item)));
        } else if (node instanceof Node.ObjectNode object) {
            names.addAll(object.members().keySet());
            // A parameter among the components is called by its key and by its name.
            names.add(bracketed(node));
        }
        return names;
    }

    private static String bracketed(Node parameter) {
        return parameter.get("name").orElse(parameter) instanceof Node.StringNode name
                ? "[" + name.value() + "]"
                : "[['unknown']]";
    }

    private static Node child(Node node, String step) {
        if (node instanceof Node.ArrayNode array) {
            return array.items().stream()
                    .filter(item -> bracketed(item).equals(step))
                    .findFirst()
                    .orElse(node);
        }
        return node.get(step).orElse(node);
    }

    private static String trimmed(String rest) {
        return rest.endsWith("'") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
