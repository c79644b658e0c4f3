package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The only texts that properties can be, by which objects are told apart.
 *
 * @param schemas all schemas
 */
record OnlyTexts(Map<SchemaId, Schema> schemas) {
    /** Those of a property of an object, if it must be there; empty if it may be something else. */
    Set<String> of(Schema.ObjectSchema object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .map(this::of)
                .orElse(Set.of());
    }

    /** Those of a property, if it must be there; empty if it may be something else. */
    Set<String> of(Property property) {
        return property.required() && !property.schema().nullable()
                ? of(schemas.get(property.schema().target()))
                : Set.of();
    }

    private static Set<String> of(Schema schema) {
        if (schema instanceof Schema.EnumSchema enumeration && enumeration.closed()) {
            return enumeration.values().stream().map(EnumValue::value).collect(Collectors.toSet());
        }
        return schema.assertions().stream()
                .filter(Assertion.Constant.class::isInstance)
                .map(assertion -> ((Assertion.Constant) assertion).value())
                .collect(Collectors.toSet());
    }
}
