package dev.tenon.generator.bind.api;

import dev.tenon.generator.source.Node;

/**
 * What holds where an optional property is absent.
 *
 * @param name the accessor that returns the property or this value, for example {@code sizeOrDefault}
 * @param value the contract's default, which fits the property's schema
 */
public record Fallback(String name, Node value) {}
