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

    private final Swagger2Parameters parameters;
    private final Swagger2Bodies bodies;
    private final Swagger2Responses responses;
    private final Swagger2Servers servers;
    private final Swagger2Fields fields;

    Swagger2Operations(Node root, Swagger2Servers servers, Swagger2Fields fields, Diagnostics diagnostics) {
        Swagger2Arrays arrays = new Swagger2Arrays(diagnostics);
        this.parameters = new Swagger2Parameters(arrays, fields);
        this.bodies = new Swagger2Bodies(texts(root, "consumes"), arrays, fields, diagnostics);
        this.responses = new Swagger2Responses(texts(root, "produces"), arrays, fields, diagnostics);
        this.servers = servers;
        this.fields = fields;
    }

    Node pathItem(Node item) {
        if (!(item instanceof Node.ObjectNode object)) {
            return item;
        }
        List<Node.ObjectNode> shared = objects(item, "parameters");
        Map<String, Node> members = new LinkedHashMap<>();
        fields.ofPathItem(object).forEach((name, value) -> {
            if (METHODS.contains(name) && value instanceof Node.ObjectNode operation) {
                members.put(name, operation(operation, shared));
            } else if (name.equals("parameters")) {
                members.put(name, new Node.ArrayNode(value.location(), parameters.plain(shared)));
            } else {
                members.put(name, value);
            }
        });
        return new Node.ObjectNode(item.location(), members);
    }

    private Node operation(Node.ObjectNode operation, List<Node.ObjectNode> shared) {
        Map<String, Node> members = fields.ofOperation(operation);
        members.keySet().removeAll(REPLACED);
        List<Node.ObjectNode> own = objects(operation, "parameters");
        operation
                .get("parameters")
                .ifPresent(
                        list -> members.put("parameters", new Node.ArrayNode(list.location(), parameters.plain(own))));
        bodies.of(operation, shared, own).ifPresent(body -> members.put("requestBody", body));
        operation.get("responses").ifPresent(answers -> members.put("responses", responses.of(operation, answers)));
        servers.ofOperation(operation).ifPresent(server -> members.put("servers", server));
        return new Node.ObjectNode(operation.location(), members);
    }

    private static List<Node.ObjectNode> objects(Node owner, String name) {
        List<Node.ObjectNode> objects = new ArrayList<>();
        if (owner.get(name).orElse(owner) instanceof Node.ArrayNode array) {
            array.items()
                    .forEach(item -> Optional.of(item)
                            .filter(Node.ObjectNode.class::isInstance)
                            .map(Node.ObjectNode.class::cast)
                            .ifPresent(objects::add));
        }
        return objects;
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
