package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Pointer;
import java.net.URI;

/**
 * The identity of a schema: the place where it stands. One target of many references is one schema.
 *
 * @param document the document's address
 * @param pointer the place in it
 */
public record SchemaId(URI document, Pointer pointer) {
    /**
     * The identity of what stands at a place.
     *
     * @param location the place
     * @return its identity
     */
    public static SchemaId of(Location location) {
        return new SchemaId(location.source().uri(), location.pointer());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchemaId that && document.equals(that.document) && pointer.equals(that.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }
}
