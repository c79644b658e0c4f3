package dev.tenon.generator.read;

import java.util.Set;

/** Where a document's members are not keywords. */
final class Keywords {
    /** Values of these keywords are data, in which {@code $ref} means nothing. */
    static final Set<String> DATA = Set.of("example", "default", "enum", "const", "value");

    /** Members of these objects have names that the author chose. */
    static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "schemas",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "content",
            "encoding",
            "variables",
            "webhooks");

    private Keywords() {}
}
