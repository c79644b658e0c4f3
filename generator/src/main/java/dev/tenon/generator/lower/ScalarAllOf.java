package dev.tenon.generator.lower;

import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An {@code allOf} that narrows a string, a number or a boolean instead of putting an object together. */
final class ScalarAllOf {
    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    private ScalarAllOf() {}

    /** The schema with the keywords of all members beside its own, or empty if it is about something else. */
    static Optional<Node> merged(Node node, SchemaLowering schemas) {
        if (!(node instanceof Node.ObjectNode own) || !(own.members().get("allOf") instanceof Node.ArrayNode members)) {
            return Optional.empty();
        }
        List<Node> parts = members.items().stream()
                .flatMap(member -> schemas.resolve(member).stream())
                .toList();
        if (parts.stream().noneMatch(ScalarAllOf::isScalar) && !isScalar(own)) {
            return Optional.empty();
        }
        Map<String, Node> keywords = new LinkedHashMap<>();
        for (Node part : parts) {
            if (part instanceof Node.ObjectNode object) {
                keywords.putAll(object.members());
            }
        }
        keywords.remove("allOf");
        own.members().forEach((name, value) -> {
            if (!name.equals("allOf")) {
                keywords.put(name, value);
            }
        });
        return Optional.of(new Node.ObjectNode(own.location(), keywords));
    }

    private static boolean isScalar(Node schema) {
        return schema.get("type")
                .filter(type -> type instanceof Node.StringNode name && SCALARS.contains(name.value()))
                .isPresent();
    }
}
