package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What an operation sends.
 *
 * @param location where it stands
 * @param description what the contract says of it, in CommonMark
 * @param required whether it must be sent
 * @param contents the media types to choose from, in the contract's order
 */
public record RequestBody(Location location, Optional<String> description, boolean required, List<Content> contents) {
    /** Copies the list. */
    public RequestBody {
        contents = List.copyOf(contents);
    }
}
