package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows the paths in Swagger Parser's messages, for example {@code paths.'/pets'(get).parameters.[limit].in}. */
final class SwaggerPaths {
    private static final Pattern BETWEEN = Pattern.compile("^[.'(]+|^\\)[.'(]*");

    private SwaggerPaths() {}

    /**
     * Where a path leads to. Paths leave out the index of servers, the list of a path's parameters and the names of encodings,
     * so that they may lead to several values.
     *
     * @param nodes the deepest values on the path that exist
     * @param rest what of the path leads nowhere, usually the name of a missing member; empty if all of it was followed
     */
    record Place(List<Node> nodes, String rest) {}

    static Place follow(Node root, String path) {
        List<Node> current = List.of(root);
        String rest = path.replaceFirst("\\.default\\.default$", ".default");
        while (true) {
            rest = BETWEEN.matcher(rest).replaceFirst("");
            String step = step(current, rest);
            if (step.isEmpty()) {
                List<Node> inner =
                        current.stream().flatMap(SwaggerPaths::inside).toList();
                step = step(inner, rest);
                boolean list = current.get(0) instanceof Node.ArrayNode && !rest.isEmpty() && !inner.isEmpty();
                current = list || !step.isEmpty() ? inner : current;
            }
            if (step.isEmpty()) {
                return new Place(current, rest.endsWith("'") ? rest.substring(0, rest.length() - 1) : rest);
            }
            String name = step;
            current = current.stream()
                    .flatMap(node -> children(node, name).stream())
                    .toList();
            rest = rest.substring(step.length());
        }
    }

    /** The beginning of a path that names a child of one of the nodes: the longest name, since names may contain dots. */
    private static String step(List<Node> nodes, String path) {
        String longest = "";
        for (Node node : nodes) {
            for (String name : names(node)) {
                boolean ends = path.startsWith(name)
                        && (path.length() == name.length() || ".'()[]".indexOf(path.charAt(name.length())) >= 0);
                longest = ends && name.length() > longest.length() ? name : longest;
            }
        }
        return longest;
    }

    /** The values that a path may pass over. */
    private static Stream<Node> inside(Node node) {
        if (node instanceof Node.ArrayNode array) {
            return array.items().stream();
        }
        Stream<Node> members =
                node instanceof Node.ObjectNode object ? object.members().values().stream() : Stream.empty();
        boolean encodings = node.location().pointer().last().equals("encoding");
        return encodings ? members : node.get("parameters").stream();
    }

    private static List<String> names(Node node) {
        if (node instanceof Node.ArrayNode array) {
            return array.items().stream().map(SwaggerPaths::bracketed).toList();
        }
        List<String> names = new ArrayList<>();
        if (node instanceof Node.ObjectNode object) {
            names.addAll(object.members().keySet());
            if (isParameter(node)) {
                // One among the components is called by its key and by its name.
                names.add(bracketed(node));
            }
        }
        return names;
    }

    private static boolean isParameter(Node node) {
        return node.get("in").isPresent() || node.get("name").isPresent();
    }

    private static String bracketed(Node parameter) {
        return parameter.get("name").orElse(parameter) instanceof Node.StringNode name
                ? "[" + name.value() + "]"
                : "[['unknown']]";
    }

    private static List<Node> children(Node node, String step) {
        if (node instanceof Node.ArrayNode array) {
            return array.items().stream()
                    .filter(item -> bracketed(item).equals(step))
                    .toList();
        }
        boolean itself = isParameter(node) && bracketed(node).equals(step);
        return node.get(step).or(() -> itself ? Optional.of(node) : Optional.empty()).stream()
                .toList();
    }
}
