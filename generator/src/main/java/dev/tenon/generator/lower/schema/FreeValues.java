package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.util.Set;

/**
 * Values of undeclared properties that may be anything: what tools write as {@code type: object} for Java's {@code Object}, and its
 * like in other languages. They are texts and numbers more often than objects of which nothing can be said.
 */
final class FreeValues {
    /** What is said of a schema and not of its instances. */
    private static final Set<String> ANNOTATIONS =
            Set.of("type", "title", "description", "example", "examples", "externalDocs", "deprecated", "nullable");

    private final Typing typing;
    private final Diagnostics diagnostics;

    FreeValues(Typing typing, Diagnostics diagnostics) {
        this.typing = typing;
        this.diagnostics = diagnostics;
    }

    /**
     * The schema of undeclared properties as it is meant: with practical typing, any value where it says no more than that they are
     * objects. Who refers to the schema itself still means objects.
     */
    Node meant(Node schema) {
        return areMeant(schema) ? new Node.BooleanNode(schema.location().child("type"), true) : schema;
    }

    private boolean areMeant(Node schema) {
        boolean meant = typing == Typing.PRACTICAL
                && schema instanceof Node.ObjectNode object
                && object.members().get("type") instanceof Node.StringNode type
                && type.value().equals("object")
                && object.members().keySet().stream()
                        .allMatch(keyword -> ANNOTATIONS.contains(keyword) || keyword.startsWith("x-"));
        if (meant) {
            diagnostics.note(
                    "assumed-any",
                    schema.location(),
                    "values that are objects of which nothing is said are taken for any values",
                    "add 'additionalProperties: true' here if they are objects, or set 'typing' to EXACT");
        }
        return meant;
    }
}
