package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes path items of OpenAPI 3.0 of those of Swagger 2.0. */
final class Swagger2Operations {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Set<String> REPLACED = Set.of("parameters", "responses", "consumes", "produces", "schemes");
    private static final String JSON = "application/json";

    private final Swagger2Parameters parameters;
    private final List<String> consumes;
    private final List<String> produces;

    Swagger2Operations(Node root, Diagnostics diagnostics) {
        this.parameters = new Swagger2Parameters(diagnostics);
        this.consumes = texts(root, "consumes");
        this.produces = texts(root, "produces");
    }

    Node pathItem(Node item) {
        if (!(item instanceof Node.ObjectNode object)) {
            return item;
        }
        List<Node.ObjectNode> shared = objects(item, "parameters");
        Map<String, Node> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (METHODS.contains(name) && value instanceof Node.ObjectNode operation) {
                members.put(name, operation(operation, shared));
            } else if (name.equals("parameters")) {
                members.put(name, new Node.ArrayNode(value.location(), plain(shared)));
            } else {
                members.put(name, value);
            }
        });
        return new Node.ObjectNode(item.location(), members);
    }

    private Node operation(Node.ObjectNode operation, List<Node.ObjectNode> shared) {
        Map<String, Node> members = new LinkedHashMap<>();
        operation.members().forEach((name, value) -> {
            if (!REPLACED.contains(name)) {
                members.put(name, value);
            }
        });
        List<Node.ObjectNode> own = objects(operation, "parameters");
        operation
                .get("parameters")
                .ifPresent(list -> members.put("parameters", new Node.ArrayNode(list.location(), plain(own))));
        List<Node.ObjectNode> all = new ArrayList<>(shared);
        all.addAll(own);
        body(operation, all).ifPresent(body -> members.put("requestBody", body));
        operation.get("responses").ifPresent(responses -> members.put("responses", responses(operation, responses)));
        return new Node.ObjectNode(operation.location(), members);
    }

    private List<Node> plain(List<Node.ObjectNode> all) {
        return all.stream()
                .filter(parameter -> !Set.of("body", "formData").contains(Swagger2Parameters.in(parameter)))
                .map(parameters::parameter)
                .toList();
    }

    private Optional<Node> body(Node operation, List<Node.ObjectNode> all) {
        List<String> types = operation.get("consumes").isPresent() ? texts(operation, "consumes") : consumes;
        List<Node.ObjectNode> form = in(all, "formData");
        if (!form.isEmpty()) {
            Node place = operation.get("parameters").orElse(form.get(0));
            return Optional.of(Swagger2Parameters.form(place.location(), form, types));
        }
        // The operation's own body comes last and replaces that of the path.
        return in(all, "body").stream()
                .reduce((first, second) -> second)
                .map(body -> Swagger2Parameters.body(body, types.isEmpty() ? List.of(JSON) : types));
    }

    private static List<Node.ObjectNode> in(List<Node.ObjectNode> all, String place) {
        return all.stream()
                .filter(parameter -> Swagger2Parameters.in(parameter).equals(place))
                .toList();
    }

    private Node responses(Node operation, Node responses) {
        if (!(responses instanceof Node.ObjectNode object)) {
            return responses;
        }
        List<String> types = operation.get("produces").isPresent() ? texts(operation, "produces") : produces;
        Map<String, Node> members = new LinkedHashMap<>();
        object.members()
                .forEach((status, response) -> members.put(
                        status,
                        response instanceof Node.ObjectNode written && !status.startsWith("x-")
                                ? response(written, types)
                                : response));
        return new Node.ObjectNode(responses.location(), members);
    }

    private static Node response(Node.ObjectNode response, List<String> produces) {
        Map<String, Node> members = new LinkedHashMap<>(response.members());
        members.keySet().removeAll(Set.of("schema", "examples", "headers"));
        response.get("schema").ifPresent(schema -> {
            boolean file = schema.get("format").orElse(schema) instanceof Node.StringNode format
                    && format.value().equals("binary");
            List<String> types = produces.isEmpty() ? List.of(file ? "application/octet-stream" : JSON) : produces;
            members.put(
                    "content", Swagger2Parameters.content(response.location(), types, Optional.of(schema), Map.of()));
        });
        if (response.get("headers").orElse(response) instanceof Node.ObjectNode headers
                && response.get("headers").isPresent()) {
            Map<String, Node> converted = new LinkedHashMap<>();
            headers.members().forEach((name, header) -> converted.put(name, header(header)));
            members.put("headers", new Node.ObjectNode(headers.location(), converted));
        }
        return new Node.ObjectNode(response.location(), members);
    }

    private static Node header(Node header) {
        if (!(header instanceof Node.ObjectNode object)) {
            return header;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        header.get("description").ifPresent(text -> members.put("description", text));
        members.put("schema", Swagger2Parameters.schema(object));
        return new Node.ObjectNode(header.location(), members);
    }

    private static List<Node.ObjectNode> objects(Node owner, String name) {
        return owner.get(name).orElse(owner) instanceof Node.ArrayNode array
                ? array.items().stream()
                        .filter(Node.ObjectNode.class::isInstance)
                        .map(Node.ObjectNode.class::cast)
                        .toList()
                : List.of();
    }

    static List<String> texts(Node owner, String name) {
        return owner.get(name).orElse(owner) instanceof Node.ArrayNode array
                ? array.items().stream()
                        .filter(Node.StringNode.class::isInstance)
                        .map(item -> ((Node.StringNode) item).value())
                        .toList()
                : List.of();
    }
}
