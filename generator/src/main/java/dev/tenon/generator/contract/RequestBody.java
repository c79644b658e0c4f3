package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an operation sends.
 *
 * @param location where it stands
 * @param description what the contract says of it, in CommonMark
 * @param required whether it must be sent
 * @param contents the media types to choose from, in the contract's order
 */
public record RequestBody(Location location, Optional<String> description, boolean required, List<Form> contents) {
    /** Copies the list. */
    public RequestBody {
        contents = List.copyOf(contents);
    }

    /**
     * A form of the body.
     *
     * @param content media type and schema
     * @param encodings what is said of single properties of a form or multipart body
     * @param untypedIsOctets whether a part is octets whose schema has no type, as OpenAPI 3.1 has it
     */
    public record Form(Content content, Map<String, PartEncoding> encodings, boolean untypedIsOctets) {
        /** Copies the map, keeping its order. */
        public Form {
            encodings = Collections.unmodifiableMap(new LinkedHashMap<>(encodings));
        }

        /**
         * The header fields of parts.
         *
         * @return those of all parts
         */
        public Stream<Header> headers() {
            return encodings.values().stream().flatMap(encoding -> encoding.headers().stream());
        }
    }
}
