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

    private final Swagger2Texts texts;
    private final Swagger2Parameters parameters;
    private final Swagger2Bodies bodies;
    private final Swagger2Responses responses;
    private final Swagger2Servers servers;
    private final Swagger2Fields fields;

    Swagger2Operations(Node root, Swagger2Servers servers, Swagger2Fields fields, Diagnostics diagnostics) {
        Swagger2Arrays arrays = new Swagger2Arrays(diagnostics);
        this.parameters = new Swagger2Parameters(arrays, fields, diagnostics);
        this.texts = new Swagger2Texts(diagnostics);
        this.bodies = new Swagger2Bodies(mediaTypes(root, "consumes").orElse(List.of()), arrays, fields, diagnostics);
        this.responses =
                new Swagger2Responses(mediaTypes(root, "produces").orElse(List.of()), arrays, fields, diagnostics);
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
                members.put(name, parameters.plain(value));
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
        operation.get("parameters").ifPresent(list -> members.put("parameters", parameters.plain(list)));
        bodies.of(operation, mediaTypes(operation, "consumes"), shared, own)
                .ifPresent(body -> members.put("requestBody", body));
        Optional<List<String>> produces = mediaTypes(operation, "produces");
        operation.get("responses").ifPresent(answers -> members.put("responses", responses.of(answers, produces)));
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

    private Optional<List<String>> mediaTypes(Node owner, String name) {
        return texts.of(owner, name)
                .map(types -> types.stream().map(Node.StringNode::value).toList());
    }
}
