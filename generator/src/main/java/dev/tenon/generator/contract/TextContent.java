package dev.tenon.generator.contract;

import java.util.Optional;

/**
 * What a string holds (JSON Schema Validation §8). These are annotations: a text that is encoded wrongly fits its schema.
 *
 * @param encoding {@code contentEncoding}, for example {@code base64}
 * @param mediaType {@code contentMediaType}, for example {@code image/png}
 */
public record TextContent(Optional<String> encoding, Optional<String> mediaType) {}
