package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What schemas are called that are written in the body of a request or an answer and referred to from elsewhere: as if nobody
 * referred to them. Tools that put several files into one leave such references.
 */
final class BodyNames {
    private static final int OPERATION = OperationNames.TOKENS;
    /** Those of the pointer of a schema in a component, which is the shortest one. */
    private static final int LEAST = 6;

    private final OperationNames operations;

    BodyNames(OperationNames operations) {
        this.operations = operations;
    }

    /** The words of a schema's name, or empty if it is in no body. */
    Optional<List<String>> words(Location schema) {
        List<String> tokens = schema.pointer().tokens();
        if (!operations.isOwn(schema) || tokens.size() < LEAST) {
            return Optional.empty();
        }
        return switch (tokens.get(0) + "/" + tokens.get(tokens.get(0).equals("paths") ? OPERATION : 1)) {
            case "paths/requestBody" -> below(List.of(operations.of(tokens), "request"), tokens, OPERATION + 1);
            case "paths/responses" ->
                below(List.of(operations.of(tokens), "response", tokens.get(OPERATION + 1)), tokens, OPERATION + 2);
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
}
