package dev.tenon.generator.read;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces references to parameters, responses and the like by what they name; schemas keep theirs, since they may recur. */
final class Inliner {
    private static final Set<String> UNTOUCHED =
            Set.of("schema", "schemas", "example", "examples", "default", "enum", "value", "links");

    private final References references;
    private final Set<Location> open = new HashSet<>();

    Inliner(References references) {
        this.references = references;
    }

    Node.ObjectNode inline(Node.ObjectNode root) {
        return (Node.ObjectNode) inline((Node) root);
    }

    private Node inline(Node node) {
        if (node instanceof Node.ArrayNode array) {
            List<Node> items = new ArrayList<>();
            array.items().forEach(item -> items.add(inline(item)));
            return new Node.ArrayNode(node.location(), items);
        }
        if (!(node instanceof Node.ObjectNode object)) {
            return node;
        }
        if (References.reference(object).isPresent()) {
            return target(object);
        }
        return members(object, false);
    }

    private Node members(Node.ObjectNode object, boolean named) {
        Map<String, Node> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            boolean untouched = !named && (UNTOUCHED.contains(name) || name.startsWith("x-"));
            boolean names = !named && Keywords.NAMED.contains(name) && value instanceof Node.ObjectNode;
            members.put(name, untouched ? value : names ? members((Node.ObjectNode) value, true) : inline(value));
        });
        return new Node.ObjectNode(object.location(), members);
    }

    private Node target(Node.ObjectNode reference) {
        Node target = references.resolve(reference).orElse(reference);
        // A callback may lead back to the path that it belongs to.
        if (target == reference || !open.add(target.location())) {
            return reference;
        }
        Node inlined = inline(target);
        open.remove(target.location());
        return inlined;
    }
}
