package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes parameters of OpenAPI 3.0 of those of Swagger 2.0 that are in the path, the query or the header. */
final class Swagger2Parameters {
    /** What a parameter says of itself; everything else is said of its value. */
    private static final Set<String> OWN =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat");

    private static final Set<String> BODIES = Set.of("body", "formData");

    /** A cookie is a place of OpenAPI 3 alone, and means the same here. */
    private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

    private final Swagger2Arrays arrays;
    private final Swagger2Fields fields;
    private final Diagnostics diagnostics;

    Swagger2Parameters(Swagger2Arrays arrays, Swagger2Fields fields, Diagnostics diagnostics) {
        this.arrays = arrays;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    static String in(Node parameter) {
        return Swagger2Texts.text(parameter, "in");
    }

    /** A list of parameters without those that are parts of a body; what is none stays, and is reported later. */
    Node plain(Node list) {
        if (!(list instanceof Node.ArrayNode array)) {
            return list;
        }
        List<Node> plain = new ArrayList<>();
        for (Node item : array.items()) {
            if (!(item instanceof Node.ObjectNode parameter)
                    || References.reference(item).isPresent()) {
                plain.add(item);
            } else if (in(parameter).isEmpty() || PLACES.contains(in(parameter))) {
                plain.add(parameter(parameter));
            } else if (!BODIES.contains(in(parameter))) {
                diagnostics.error(
                        "wrong-type",
                        parameter.get("in").orElse(parameter).location(),
                        "there is no place '" + in(parameter) + "' for a parameter",
                        "write path, query, header, formData or body");
            }
        }
        return new Node.ArrayNode(list.location(), plain);
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
