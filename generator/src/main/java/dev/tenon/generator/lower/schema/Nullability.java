package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Node;

/** Whether a schema lets null through, by what is written in it, and which of its cases are null alone. */
final class Nullability {
    private Nullability() {}

    static boolean isNullable(Node schema, SchemaGraph graph) {
        boolean type = schema.get("type").filter(Nullability::namesNull).isPresent();
        return isMarked(schema)
                || type
                || listsNull(schema) && schema.get("type").isEmpty()
                || hasCaseOfNull(schema, "oneOf", graph)
                || hasCaseOfNull(schema, "anyOf", graph);
    }

    private static boolean hasCaseOfNull(Node schema, String keyword, SchemaGraph graph) {
        return graph.cases(schema, keyword).stream().anyMatch(member -> meansOnlyNull(member, graph));
    }

    /** Whether {@code enum} has null among its values. */
    static boolean listsNull(Node schema) {
        return schema.get("enum").orElse(schema) instanceof Node.ArrayNode values
                && values.items().stream().anyMatch(Node.NullNode.class::isInstance);
    }

    /** {@code nullable: true}. */
    static boolean isMarked(Node schema) {
        return schema.get("nullable").orElse(schema) instanceof Node.BooleanNode flag && flag.value();
    }

    /** Whether the schema's own {@code type} says that there is no null, whatever else it says. */
    static boolean isRuledOutByType(Node schema) {
        return !SchemaTypes.named(schema).contains(JsonType.NULL) && !isMarked(schema);
    }

    private static boolean namesNull(Node type) {
        return type instanceof Node.ArrayNode types
                && types.items().stream()
                        .anyMatch(item -> item instanceof Node.StringNode name
                                && name.value().equals("null"));
    }

    /** {@code type: "null"}, {@code enum: [null]} or {@code const: null}. */
    static boolean isOnlyNull(Node schema) {
        boolean type = schema.get("type")
                .filter(value ->
                        value instanceof Node.StringNode name && name.value().equals("null"))
                .isPresent();
        boolean value = schema.get("enum")
                .filter(values -> values instanceof Node.ArrayNode array
                        && !array.items().isEmpty()
                        && array.items().stream().allMatch(Node.NullNode.class::isInstance))
                .isPresent();
        return type
                || value
                || schema.get("const").filter(Node.NullNode.class::isInstance).isPresent();
    }

    /** The same of a schema or of what a reference means. */
    static boolean meansOnlyNull(Node place, SchemaGraph graph) {
        return isOnlyNull(graph.meant(place).orElse(place));
    }
}
