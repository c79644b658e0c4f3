package dev.tenon.generator.read;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.Set;

/** Follows every reference of a contract once, so that all that lead nowhere are reported at once. */
final class ReferenceCheck {
    private final References references;
    private final Set<Location> seen = new HashSet<>();

    ReferenceCheck(References references) {
        this.references = references;
    }

    void check(Node node) {
        if (!seen.add(node.location())) {
            return;
        }
        if (node instanceof Node.ArrayNode array) {
            array.items().forEach(this::check);
        } else if (node instanceof Node.ObjectNode object) {
            if (References.reference(object).isPresent()) {
                references.resolve(object).ifPresent(this::check);
            }
            object.members().forEach(this::member);
        }
    }

    private void member(String name, Node value) {
        if (name.startsWith("x-")
                || Keywords.DATA.contains(name)
                || name.equals("examples") && !(value instanceof Node.ObjectNode)) {
            return;
        }
        boolean named = Keywords.NAMED.contains(name) || name.equals("examples");
        if (named && value instanceof Node.ObjectNode object) {
            object.members().values().forEach(this::check);
        } else {
            check(value);
        }
    }
}
