package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The property that says which variant of a union an instance is (OpenAPI 3.0.3 §4.7.25).
 *
 * @param property the property's name
 * @param place where the keyword stands, which a schema may have from a part of it, or the choice that constants decide without one
 * @param mapping its values to variants, explicit and implied ones, in order; several values may name one variant
 */
public record Discriminator(String property, Location place, Map<String, SchemaId> mapping) {
    /** Copies the mapping, keeping its order. */
    public Discriminator {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }
}
