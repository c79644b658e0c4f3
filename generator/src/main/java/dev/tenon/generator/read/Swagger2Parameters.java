package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes parameters of OpenAPI 3.0 of those of Swagger 2.0 that are in the path, the query or the header. */
final class Swagger2Parameters {
    /** What a parameter says of itself; everything else is said of its value. */
    private static final Set<String> OWN =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat");

    private final Swagger2Arrays arrays;
    private final Swagger2Fields fields;

    Swagger2Parameters(Swagger2Arrays arrays, Swagger2Fields fields) {
        this.arrays = arrays;
        this.fields = fields;
    }

    static String in(Node parameter) {
        return parameter.get("in").orElse(parameter) instanceof Node.StringNode text ? text.value() : "";
    }

    /** Those that are no part of a body. */
    List<Node> plain(List<Node.ObjectNode> all) {
        return all.stream()
                .filter(parameter -> !Set.of("body", "formData").contains(in(parameter)))
                .map(this::parameter)
                .toList();
    }

    private Node parameter(Node.ObjectNode parameter) {
        Map<String, Node> known = fields.ofParameter(parameter);
        Map<String, Node> members = new LinkedHashMap<>();
        known.forEach((name, value) -> {
            if (!name.equals("collectionFormat") && (OWN.contains(name) || name.startsWith("x-"))) {
                members.put(name, value);
            }
        });
        if (in(parameter).equals("query")) {
            members.putAll(arrays.queryStyle(parameter));
        } else {
            arrays.simpleStyle(parameter);
        }
        members.put("schema", schema(parameter, known));
        return new Node.ObjectNode(parameter.location(), members);
    }

    /** The schema whose keywords stand among the members of a parameter or a header. */
    static Node schema(Node owner, Map<String, Node> members) {
        Map<String, Node> keywords = new LinkedHashMap<>(members);
        keywords.keySet().removeAll(OWN);
        return new Node.ObjectNode(owner.location(), keywords);
    }
}
