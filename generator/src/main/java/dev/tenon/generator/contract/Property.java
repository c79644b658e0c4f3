package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * A declared property of an object.
 *
 * @param name its name on the wire
 * @param location where its schema stands
 * @param schema its type
 * @param required whether an instance must have it
 * @param description what the contract says of it here, in CommonMark
 * @param deprecated whether the contract marks it so
 * @param readOnly whether only the service sets it
 * @param writeOnly whether only the client sets it
 * @param defaultValue what the service takes where the property is absent
 */
public record Property(
        String name,
        Location location,
        SchemaUse schema,
        boolean required,
        Optional<String> description,
        boolean deprecated,
        boolean readOnly,
        boolean writeOnly,
        Optional<Node> defaultValue) {}
