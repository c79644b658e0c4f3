package dev.tenon.generator.lower;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What schemas are called that are written in the body of a request or an answer and referred to from elsewhere: as if nobody
 * referred to them. Tools that put several files into one leave such references.
 */
final class BodyNames {
    /** The tokens of an operation's pointer: {@code paths}, the path, the method. */
    private static final int OPERATION = 3;

    private static final Set<String> PARTS = Set.of("parameters", "requestBody", "responses");
    /** Those of the pointer of a schema in a component, which is the shortest one. */
    private static final int LEAST = 6;

    private final Node root;

    BodyNames(Node root) {
        this.root = root;
    }

    /** The words of a schema's name, or empty if it is in no body. */
    Optional<List<String>> words(Location schema) {
        List<String> tokens = schema.pointer().tokens();
        if (!schema.source().equals(root.location().source()) || tokens.size() < LEAST) {
            return Optional.empty();
        }
        return switch (tokens.get(0) + "/" + tokens.get(tokens.get(0).equals("paths") ? OPERATION : 1)) {
            case "paths/requestBody" -> below(List.of(operation(tokens), "request"), tokens, OPERATION + 1);
            case "paths/responses" ->
                below(List.of(operation(tokens), "response", tokens.get(OPERATION + 1)), tokens, OPERATION + 2);
            case "components/requestBodies" -> below(component(schema, "request"), tokens, OPERATION);
            case "components/responses" -> below(component(schema, "body"), tokens, OPERATION);
            default -> Optional.empty();
        };
    }

    private static List<String> component(Location schema, String role) {
        Pointer part = Pointer.of(schema.pointer().tokens().subList(0, OPERATION));
        return PartNames.of(new Location(schema.source(), part, schema.position()), role, List.of());
    }

    /** The words of what is below the content of a body. */
    private static Optional<List<String>> below(List<String> owner, List<String> tokens, int content) {
        int schema = content + 2;
        boolean inside = tokens.size() > schema
                && tokens.get(content).equals("content")
                && tokens.get(schema).equals("schema");
        List<String> path = inside ? SchemaNames.withoutParts(tokens.subList(schema + 1, tokens.size())) : List.of();
        if (!inside || !hasNames(path)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(owner);
        words.addAll(path.isEmpty() ? List.of() : SchemaNames.parts(path));
        return Optional.of(words);
    }

    /** Whether the place of a schema says its name; cases of choices are called after what is in them. */
    private static boolean hasNames(List<String> path) {
        int at = 0;
        while (at < path.size()
                && Set.of("properties", "items", "additionalProperties").contains(path.get(at))) {
            at += path.get(at).equals("properties") ? 2 : 1;
        }
        return at == path.size();
    }

    /** What the operation is called in which a part is written; empty if that is none of the contract's own document. */
    Optional<String> operation(Location part) {
        List<String> tokens = part.pointer().tokens();
        boolean inside = part.source().equals(root.location().source())
                && tokens.size() > OPERATION
                && tokens.get(0).equals("paths")
                && PARTS.contains(tokens.get(OPERATION));
        return inside ? Optional.of(operation(tokens)) : Optional.empty();
    }

    private String operation(List<String> tokens) {
        return root.at(Pointer.of(tokens.subList(0, OPERATION)).child("operationId"))
                .filter(Node.StringNode.class::isInstance)
                .map(id -> ((Node.StringNode) id).value())
                .filter(id -> !id.isBlank())
                .orElseGet(() -> derived(tokens.get(1), tokens.get(2)));
    }

    /** What names are made of where there is no operationId. */
    static String derived(String path, String method) {
        return method.toLowerCase(Locale.ROOT)
                + path.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    }
}
