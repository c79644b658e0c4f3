package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.read.References;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How schemas hang together: what a node means, and what holds in addition to its own keywords. */
final class SchemaGraph {
    private final References references;
    private final Dialect dialect;
    private final Typing typing;

    SchemaGraph(References references, Dialect dialect, Typing typing) {
        this.references = references;
        this.dialect = dialect;
        this.typing = typing;
    }

    /**
     * The schema that a node means: itself, or what stands at the end of references beside which nothing is said. Empty if
     * they lead nowhere, which is reported.
     */
    Optional<Node> meant(Node node) {
        if (!dialect.hasSiblings()) {
            return references.resolve(node);
        }
        if (!dialect.isOnlyReference(node)) {
            return Optional.of(node);
        }
        Set<Location> passed = new HashSet<>();
        Optional<Node> current = Optional.of(node);
        while (current.isPresent() && dialect.isOnlyReference(current.get())) {
            if (!passed.add(current.get().location())) {
                return references.resolve(node);
            }
            current = references.target(current.get());
        }
        return current;
    }

    /** One step: what the reference of a node names. */
    Optional<Node> target(Node node) {
        return references.target(node);
    }

    /** The schema that a text refers to, if it does: the mapping of a discriminator has references and names. */
    Optional<Node> mentioned(Node.StringNode text) {
        return references.mentioned(text).flatMap(this::meant);
    }

    /** The document that a schema stands in. */
    Optional<Node> document(Node schema) {
        return references.document(schema.location());
    }

    /** Whether a node only names another schema. */
    boolean isOnlyReference(Node node) {
        return dialect.isOnlyReference(node);
    }

    /** The schemas that hold besides a schema's own keywords: what its reference names, and the members of allOf. */
    List<Node> conjuncts(Node schema) {
        List<Node> conjuncts = new ArrayList<>();
        if (References.reference(schema).isPresent()) {
            references.target(schema).ifPresent(conjuncts::add);
        }
        conjuncts.addAll(schema.items("allOf"));
        return conjuncts;
    }

    /** The cases of {@code oneOf} or {@code anyOf}; with practical typing, one that marks the others as nullable is null alone. */
    List<Node> cases(Node schema, String keyword) {
        return cases(schema.items(keyword));
    }

    /** What the members of {@code oneOf} or {@code anyOf} mean. */
    List<Node> cases(List<Node> cases) {
        return typing == Typing.PRACTICAL ? NullMarks.meant(cases, dialect) : cases;
    }

    /** The cases of a schema that are there to mark the others as nullable. */
    List<Node> nullMarks(Node schema) {
        return typing == Typing.PRACTICAL
                ? Stream.of("oneOf", "anyOf")
                        .flatMap(keyword -> NullMarks.of(schema.items(keyword), dialect).stream())
                        .toList()
                : List.of();
    }

    /** The schemas of which a schema makes cases and conditions of the same value. */
    List<Node> appliedInPlace(Node schema) {
        List<Node> applied = new ArrayList<>();
        if (isOnlyReference(schema)) {
            return applied;
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            applied.addAll(cases(schema, keyword));
        }
        schema.get("not").ifPresent(applied::add);
        if (schema.get("if").isPresent()) {
            for (String keyword : List.of("if", "then", "else")) {
                schema.get(keyword).ifPresent(applied::add);
            }
        }
        return applied;
    }

    /** What {@code type} names, whether it is one name or a list; empty if it is not there. */
    static List<Node> typeNames(Node schema) {
        return schema.get("type")
                .map(type -> type instanceof Node.ArrayNode names ? names.items() : List.of(type))
                .orElse(List.of());
    }

    /** Whether {@code type} names one, alone or among others. */
    static boolean namesType(Node schema, String name) {
        return typeNames(schema).stream()
                .anyMatch(type ->
                        type instanceof Node.StringNode text && text.value().equals(name));
    }
}
