package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What operations are called, by the places of their parts: by {@code operationId}, or else by method and path.
 *
 * @param root the contract's own document
 */
public record OperationNames(Node root) {
    /** The tokens of an operation's pointer: {@code paths}, the path, the method. */
    static final int TOKENS = 3;

    private static final Set<String> PARTS = Set.of("parameters", "requestBody", "responses");

    /**
     * What the operation is called in which a part is written.
     *
     * @param part where the part stands
     * @return its name; empty if that is none of the contract's own document
     */
    public Optional<String> of(Location part) {
        List<String> tokens = part.pointer().tokens();
        boolean inside = isOwn(part)
                && tokens.size() > TOKENS
                && tokens.get(0).equals("paths")
                && PARTS.contains(tokens.get(TOKENS));
        return inside ? Optional.of(of(tokens)) : Optional.empty();
    }

    /**
     * Whether something stands in the contract's own document.
     *
     * @param part where it stands
     * @return false if a reference leads there from it
     */
    public boolean isOwn(Location part) {
        return part.source().equals(root.location().source());
    }

    /** What the operation is called with whose pointer tokens begin. */
    String of(List<String> tokens) {
        return root.at(Pointer.of(tokens.subList(0, TOKENS)).child("operationId"))
                .filter(Node.StringNode.class::isInstance)
                .map(id -> ((Node.StringNode) id).value())
                .filter(id -> !id.isBlank())
                .orElseGet(() -> derived(tokens.get(1), tokens.get(2)));
    }

    /**
     * What names are made of where there is no {@code operationId}.
     *
     * @param path the template
     * @param method the method
     * @return for example {@code get_pets_petId}
     */
    public static String derived(String path, String method) {
        return method.toLowerCase(Locale.ROOT)
                + path.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    }
}
