package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.Optional;

/**
 * A tag that groups operations (OpenAPI 3.0.3 §4.7.22).
 *
 * @param name its name
 * @param location where it is declared, or the first operation that has it
 * @param description what the contract says of it, in CommonMark
 */
public record Tag(String name, Location location, Optional<String> description) {}
