package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What a contract says of a property of a form or of a part (OpenAPI, Encoding Object).
 *
 * @param location where it stands
 * @param contentType the media types of the part, or empty for those of the property's type
 * @param headers the header fields that a part may have besides
 * @param styled its style, or empty if none is written that means anything
 */
public record PartEncoding(
        Location location, Optional<String> contentType, List<Header> headers, Optional<Serialization.Styled> styled) {
    /** Copies the list. */
    public PartEncoding {
        headers = List.copyOf(headers);
    }
}
