package dev.tenon.generator.read;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces references to parameters, responses and the like by what they name; schemas keep theirs, since they may recur. */
final class Inliner {
    /** References inside what references name: more than parameters in operations in callbacks in path items need. */
    private static final int DEEPEST = 50;

    private final References references;
    private final Set<Location> wrong;
    private final boolean siblingsCount;
    private final Set<Location> open = new HashSet<>();
    private final Map<Location, Node> done = new HashMap<>();
    private int cut;

    /**
     * Makes an inliner for one contract.
     *
     * @param wrong references that stay, since what they name would be blamed for not being what is needed
     * @param siblingsCount whether {@code summary} and {@code description} beside a reference replace those of its target,
     *     as OpenAPI 3.1 says (§4.8.23)
     */
    Inliner(References references, Set<Location> wrong, boolean siblingsCount) {
        this.references = references;
        this.wrong = wrong;
        this.siblingsCount = siblingsCount;
    }

    /** Replaces those of a document, of OpenAPI or of Swagger 2.0. */
    Node.ObjectNode inline(Node.ObjectNode root, Part document) {
        return members(root, document);
    }

    private Node inline(Node node, Part part) {
        if (part == Part.SCHEMA || part == Part.DATA || !(node instanceof Node.ObjectNode object)) {
            return node;
        }
        if (wrong.contains(object.location())) {
            return object;
        }
        return References.reference(object).isPresent() ? target(object, part) : members(object, part);
    }

    private Node.ObjectNode members(Node.ObjectNode object, Part part) {
        Map<String, Node> members = new LinkedHashMap<>();
        object.members()
                .forEach((name, value) -> members.put(
                        name, part.member(name).map(slot -> member(value, slot)).orElse(value)));
        return new Node.ObjectNode(object.location(), members);
    }

    private Node member(Node value, Part.Slot slot) {
        if (slot.shape() == Part.Shape.ONE) {
            return inline(value, slot.part());
        }
        if (slot.shape() == Part.Shape.LIST && value instanceof Node.ArrayNode array) {
            List<Node> items = new ArrayList<>();
            array.items().forEach(item -> items.add(inline(item, slot.part())));
            return new Node.ArrayNode(value.location(), items);
        }
        if (slot.isKeyed() && value instanceof Node.ObjectNode object) {
            Map<String, Node> members = new LinkedHashMap<>();
            object.members()
                    .forEach((name, item) -> members.put(name, slot.holds(name) ? inline(item, slot.part()) : item));
            return new Node.ObjectNode(value.location(), members);
        }
        return value;
    }

    private Node target(Node.ObjectNode reference, Part part) {
        Node target = references.resolve(reference).orElse(reference);
        if (!(target instanceof Node.ObjectNode object) || target == reference) {
            return reference;
        }
        Node known = done.get(target.location());
        if (known instanceof Node.ObjectNode inlined) {
            return beside(reference, inlined, part);
        }
        if (open.size() >= DEEPEST || !open.add(target.location())) {
            // A callback may lead back to the path that it belongs to, or on and on: there the reference stays.
            cut++;
            return reference;
        }
        int before = cut;
        Node.ObjectNode inlined = members(object, part);
        open.remove(target.location());
        if (cut == before) {
            done.put(target.location(), inlined);
        }
        return beside(reference, inlined, part);
    }

    /** Adds what stands beside the reference: of path items everything, of others the texts. */
    private Node beside(Node.ObjectNode reference, Node.ObjectNode inlined, Part part) {
        if (reference.members().size() == 1) {
            return inlined;
        }
        Map<String, Node> members = new LinkedHashMap<>(inlined.members());
        Node.ObjectNode siblings = part == Part.PATH_ITEM ? members(reference, part) : reference;
        siblings.members().forEach((name, value) -> {
            boolean text = siblingsCount && (name.equals("summary") || name.equals("description"));
            if (!name.equals("$ref") && (part == Part.PATH_ITEM || text)) {
                members.put(name, value);
            }
        });
        return new Node.ObjectNode(inlined.location(), members);
    }
}
