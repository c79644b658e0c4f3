package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import java.util.Optional;

/** Finds schemas by {@code $anchor} (JSON Schema Core §8.2.2). */
final class Anchors {
    private Anchors() {}

    static Optional<Node> find(Node node, String anchor) {
        if (node instanceof Node.ObjectNode object) {
            boolean here = object.members().get("$anchor") instanceof Node.StringNode name
                    && name.value().equals(anchor);
            return here
                    ? Optional.of(node)
                    : object.members().values().stream()
                            .flatMap(member -> find(member, anchor).stream())
                            .findFirst();
        }
        if (node instanceof Node.ArrayNode array) {
            return array.items().stream()
                    .flatMap(item -> find(item, anchor).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
