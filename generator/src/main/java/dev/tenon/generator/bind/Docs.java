package dev.tenon.generator.bind;

import java.util.Optional;

/**
 * What the contract says of something, raw: whoever prints it has to encode it.
 *
 * @param description CommonMark, or empty
 * @param deprecated whether the contract marks it so
 */
public record Docs(Optional<String> description, boolean deprecated) {}
