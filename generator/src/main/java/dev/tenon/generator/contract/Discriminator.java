package dev.tenon.generator.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The property that says which variant of a union an instance is (OpenAPI 3.0.3 §4.7.25).
 *
 * @param property the property's name
 * @param mapping its values to variants, explicit and implied ones, in order; several values may name one variant
 */
public record Discriminator(String property, Map<String, SchemaId> mapping) {
    /** Copies the mapping, keeping its order. */
    public Discriminator {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }
}
