package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes parameters and request bodies of OpenAPI 3.0 of the parameters of Swagger 2.0. */
final class Swagger2Parameters {
    /** What a parameter says of itself; everything else is said of its value. */
    private static final Set<String> OWN =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final Diagnostics diagnostics;

    Swagger2Parameters(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static String in(Node parameter) {
        return parameter.get("in").orElse(parameter) instanceof Node.StringNode text ? text.value() : "";
    }

    /** A parameter of the path, the query or the header. */
    Node parameter(Node.ObjectNode parameter) {
        Map<String, Node> members = new LinkedHashMap<>();
        parameter.members().forEach((name, value) -> {
            if (!name.equals("collectionFormat") && (OWN.contains(name) || name.startsWith("x-"))) {
                members.put(name, value);
            }
        });
        if (in(parameter).equals("query") && isArray(parameter)) {
            style(parameter, members);
        }
        members.put("schema", schema(parameter));
        return new Node.ObjectNode(parameter.location(), members);
    }

    /** How the items of an array are put together: in 2.0 with commas, unless something else is said. */
    private void style(Node.ObjectNode parameter, Map<String, Node> members) {
        Node format = parameter.get("collectionFormat").orElse(parameter);
        String written = format instanceof Node.StringNode text ? text.value() : "csv";
        String style = switch (written) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> "form";
        };
        if (written.equals("tsv")) {
            diagnostics.warning(
                    "unsupported-collection-format",
                    format.location(),
                    "OpenAPI 3 has no parameters with tabs between the items; commas are written",
                    "use csv, ssv, pipes or multi");
        }
        members.put("style", new Node.StringNode(format.location(), style));
        members.put("explode", new Node.BooleanNode(format.location(), written.equals("multi")));
    }

    private static boolean isArray(Node parameter) {
        return parameter.get("type").orElse(parameter) instanceof Node.StringNode type
                && type.value().equals("array");
    }

    /** The schema whose keywords stand among the members of a parameter or a header. */
    static Node schema(Node.ObjectNode owner) {
        Map<String, Node> keywords = new LinkedHashMap<>();
        owner.members().forEach((name, value) -> {
            if (!OWN.contains(name)) {
                keywords.put(name, value);
            }
        });
        return new Node.ObjectNode(owner.location(), keywords);
    }

    /** The body that a parameter {@code in: body} describes. */
    static Node body(Node.ObjectNode parameter, List<String> mediaTypes) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (String kept : List.of("description", "required")) {
            parameter.get(kept).ifPresent(value -> members.put(kept, value));
        }
        members.put("content", content(parameter.location(), mediaTypes, parameter.get("schema"), Map.of()));
        return new Node.ObjectNode(parameter.location(), members);
    }

    /** The form that the parameters {@code in: formData} describe. */
    static Node form(Location place, List<Node.ObjectNode> parameters, List<String> consumes) {
        Map<String, Node> properties = new LinkedHashMap<>();
        Map<String, Node> encodings = new LinkedHashMap<>();
        List<Node> required = new ArrayList<>();
        for (Node.ObjectNode parameter : parameters) {
            if (!(parameter.get("name").orElse(parameter) instanceof Node.StringNode name)) {
                continue;
            }
            properties.put(name.value(), described(parameter));
            if (isTrue(parameter.get("required"))) {
                required.add(name);
            }
            boolean multi = parameter.get("collectionFormat").orElse(parameter) instanceof Node.StringNode format
                    && format.value().equals("multi");
            if (isArray(parameter) && !multi) {
                encodings.put(
                        name.value(),
                        new Node.ObjectNode(
                                name.location(), Map.of("explode", new Node.BooleanNode(name.location(), false))));
            }
        }
        Map<String, Node> keywords = new LinkedHashMap<>();
        keywords.put("type", new Node.StringNode(place, "object"));
        if (!required.isEmpty()) {
            keywords.put("required", new Node.ArrayNode(place, required));
        }
        keywords.put("properties", new Node.ObjectNode(place, properties));
        Node schema = new Node.ObjectNode(place, keywords);
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("required", new Node.BooleanNode(place, !required.isEmpty()));
        members.put("content", content(place, formTypes(parameters, consumes), Optional.of(schema), encodings));
        return new Node.ObjectNode(place, members);
    }

    private static Node described(Node.ObjectNode parameter) {
        Map<String, Node> keywords = new LinkedHashMap<>(((Node.ObjectNode) schema(parameter)).members());
        parameter.get("description").ifPresent(text -> keywords.put("description", text));
        return new Node.ObjectNode(parameter.location(), keywords);
    }

    private static List<String> formTypes(List<Node.ObjectNode> parameters, List<String> consumes) {
        List<String> written = consumes.stream()
                .filter(type -> type.startsWith(FORM) || type.startsWith(MULTIPART))
                .toList();
        boolean file = parameters.stream()
                .anyMatch(parameter -> parameter.get("format").orElse(parameter) instanceof Node.StringNode format
                        && format.value().equals("binary"));
        return written.isEmpty() ? List.of(file ? MULTIPART : FORM) : written;
    }

    /** The same schema for each of several media types. */
    static Node content(Location place, List<String> mediaTypes, Optional<Node> schema, Map<String, Node> encodings) {
        Map<String, Node> media = new LinkedHashMap<>();
        schema.ifPresent(node -> media.put("schema", node));
        if (!encodings.isEmpty()) {
            media.put("encoding", new Node.ObjectNode(place, encodings));
        }
        Map<String, Node> content = new LinkedHashMap<>();
        mediaTypes.forEach(type -> content.put(type, new Node.ObjectNode(place, media)));
        return new Node.ObjectNode(place, content);
    }

    private static boolean isTrue(Optional<Node> value) {
        return value.isPresent() && value.get() instanceof Node.BooleanNode bool && bool.value();
    }
}
