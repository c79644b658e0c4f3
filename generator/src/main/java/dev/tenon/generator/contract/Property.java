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
 * @param demanded where {@code required} names it; empty if an instance need not have it
 * @param prose what the contract says of it here
 * @param direction who sets it
 * @param defaultValue what the service takes where the property is absent
 */
public record Property(
        String name,
        Location location,
        SchemaUse schema,
        Optional<Location> demanded,
        Prose prose,
        Direction direction,
        Optional<Node> defaultValue) {
    /**
     * Whether an instance must have it.
     *
     * @return true if {@code required} names it
     */
    public boolean required() {
        return demanded.isPresent();
    }

    /**
     * The same property where an instance need not have it.
     *
     * @return a copy that is not required
     */
    public Property optional() {
        return new Property(name, location, schema, Optional.empty(), prose, direction, defaultValue);
    }
}
