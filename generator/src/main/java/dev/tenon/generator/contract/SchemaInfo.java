package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What every schema has, whatever its kind.
 *
 * @param id its identity
 * @param location where it stands
 * @param nameParts what its place is called, outermost first, for example {@code [session_properties, size]}; never empty
 * @param title the contract's title of it
 * @param prose what the contract says of it
 * @param secret whether values must not be shown in logs ({@code format: password}, {@code writeOnly} or {@code x-ms-secret})
 */
public record SchemaInfo(
        SchemaId id, Location location, List<String> nameParts, Optional<String> title, Prose prose, boolean secret) {
    /** Copies the name's parts. */
    public SchemaInfo {
        nameParts = List.copyOf(nameParts);
    }
}
