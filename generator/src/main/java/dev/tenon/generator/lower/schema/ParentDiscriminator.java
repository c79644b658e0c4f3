package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Node;
import java.util.Map;
import java.util.Optional;

/**
 * The discriminator of a schema that others have in {@code allOf}: what it says itself, or in a member of its own {@code allOf} that is
 * written in its place, beside a reference to what it extends.
 */
final class ParentDiscriminator {
    private ParentDiscriminator() {}

    /** The keyword, unless the schema lists its cases, which it tells apart then. */
    static Optional<Node> of(Node schema) {
        if (listsCases(schema)) {
            return Optional.empty();
        }
        return schema.get("discriminator")
                .or(() -> schema.items("allOf").stream()
                        .filter(member -> References.reference(member).isEmpty())
                        .flatMap(member -> of(member).stream())
                        .findFirst());
    }

    static boolean listsCases(Node schema) {
        return schema.get("oneOf").isPresent() || schema.get("anyOf").isPresent();
    }

    /** Its mapping: the values, with the texts that say which schemas they mean; empty if there is none. */
    static Map<String, Node> mapping(Node schema, Fields fields) {
        return of(schema).map(keyword -> fields.map(keyword, "mapping")).orElse(Map.of());
    }
}
