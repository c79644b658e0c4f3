package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.Optional;

/**
 * What a contract says of a property of a form or of a part (OpenAPI, Encoding Object).
 *
 * @param location where it stands
 * @param contentType the media types of the part, or empty for those of the property's type
 * @param styled its style, or empty if none is written
 */
public record PartEncoding(Location location, Optional<String> contentType, Optional<Serialization.Styled> styled) {}
