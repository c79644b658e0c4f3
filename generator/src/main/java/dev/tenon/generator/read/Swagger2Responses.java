package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes responses of OpenAPI 3.0 of those of Swagger 2.0. */
final class Swagger2Responses {
    private final List<String> produces;
    private final Swagger2Arrays arrays;
    private final Swagger2Fields fields;
    private final Diagnostics diagnostics;

    Swagger2Responses(List<String> produces, Swagger2Arrays arrays, Swagger2Fields fields, Diagnostics diagnostics) {
        this.produces = produces;
        this.arrays = arrays;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** The answers of an operation, whose own media types replace those of the document. */
    Node of(Node responses, Optional<List<String>> ownTypes) {
        if (!(responses instanceof Node.ObjectNode object)) {
            return responses;
        }
        List<String> types = ownTypes.orElse(produces);
        Map<String, Node> members = new LinkedHashMap<>();
        object.members()
                .forEach((status, response) -> members.put(
                        status,
                        response instanceof Node.ObjectNode written && !isLeft(status, written)
                                ? response(written, types)
                                : response));
        return new Node.ObjectNode(responses.location(), members);
    }

    /** Extensions, and references that lead nowhere, which was reported. */
    private static boolean isLeft(String status, Node response) {
        return status.startsWith("x-") || References.reference(response).isPresent();
    }

    private Node response(Node.ObjectNode response, List<String> types) {
        Map<String, Node> members = fields.ofResponse(response);
        Optional<Node> schema = Optional.ofNullable(members.remove("schema"));
        Optional<Node> examples = Optional.ofNullable(members.remove("examples"));
        Optional<Node> headers = Optional.ofNullable(members.remove("headers"));
        Map<String, Node> content = new LinkedHashMap<>();
        schema.ifPresent(node -> content.putAll(content(response.location(), node, types)));
        examples.ifPresent(node -> examples(node, content));
        schema.ifPresent(node -> members.put("content", new Node.ObjectNode(response.location(), content)));
        headers.ifPresent(node -> members.put("headers", headers(node)));
        return new Node.ObjectNode(response.location(), members);
    }

    /** The same schema in each media type. */
    private static Map<String, Node> content(Location place, Node schema, List<String> produces) {
        List<String> types = produces.isEmpty()
                ? List.of(Swagger2Bodies.isFile(schema) ? "application/octet-stream" : Swagger2Bodies.JSON)
                : produces;
        Map<String, Node> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, new Node.ObjectNode(place, Map.of("schema", schema))));
        return content;
    }

    /** Puts each example beside the schema of its media type. */
    private void examples(Node examples, Map<String, Node> content) {
        if (!(examples instanceof Node.ObjectNode object)) {
            return;
        }
        object.members().forEach((type, example) -> {
            if (content.get(type) instanceof Node.ObjectNode media) {
                Map<String, Node> members = new LinkedHashMap<>(media.members());
                members.put("example", example);
                content.put(type, new Node.ObjectNode(media.location(), members));
            } else if (!type.startsWith("x-")) {
                diagnostics.warning(
                        "unused-example",
                        example.location(),
                        "this answer has no content of the media type '" + type + "'; the example is not used",
                        content.isEmpty() ? "describe the content with 'schema'" : "add the media type to 'produces'");
            }
        });
    }

    private Node headers(Node headers) {
        if (!(headers instanceof Node.ObjectNode object)) {
            return headers;
        }
        Map<String, Node> converted = new LinkedHashMap<>();
        object.members().forEach((name, header) -> converted.put(name, header(header)));
        return new Node.ObjectNode(headers.location(), converted);
    }

    private Node header(Node header) {
        if (!(header instanceof Node.ObjectNode object)) {
            return header;
        }
        arrays.simpleStyle(header);
        Map<String, Node> members = new LinkedHashMap<>();
        header.get("description").ifPresent(text -> members.put("description", text));
        members.put("schema", Swagger2Parameters.schema(header, fields.ofHeader(object)));
        return new Node.ObjectNode(header.location(), members);
    }
}
