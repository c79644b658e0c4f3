package dev.tenon.generator.render.check;

import dev.tenon.generator.source.Location;

/**
 * How generated code says where something stands in the contract.
 *
 * @param origin the root document's name
 */
record SchemaReferences(String origin) {
    /** {@code #/components/schemas/Pet} in the root document, {@code pets.yaml#/Pet} in another one. */
    String of(Location location) {
        boolean inRoot = location.source().name().equals(origin);
        return inRoot ? "#" + location.pointer() : location.reference();
    }
}
