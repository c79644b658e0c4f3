package dev.tenon.generator.contract;

import java.util.Optional;

/**
 * One known value of an enumeration.
 *
 * @param value the value on the wire
 * @param name the name that the contract suggests for it ({@code x-enum-varnames}, {@code x-ms-enum}), or empty
 * @param description what the contract says of it, in CommonMark, or empty
 * @param deprecated whether the contract marks it so
 */
public record EnumValue(String value, Optional<String> name, Optional<String> description, boolean deprecated) {}
