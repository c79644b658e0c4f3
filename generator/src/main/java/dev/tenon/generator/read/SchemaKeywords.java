package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds keywords of schemas that were hardly meant to be unknown: {@code minitems}, {@code max_length}. Any other unknown keyword may be
 * somebody's annotation (JSON Schema 2020-12 Core §6.5).
 */
final class SchemaKeywords {
    /** Those of both dialects whose names have something to get wrong. */
    private static final Set<String> KNOWN = Set.of(
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "nullable",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "items",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "minItems",
            "maxItems",
            "uniqueItems",
            "unevaluatedItems",
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "required",
            "dependentRequired",
            "dependentSchemas",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "discriminator",
            "default",
            "readOnly",
            "writeOnly",
            "deprecated",
            "contentEncoding",
            "contentMediaType");

    private static final Map<String, String> BY_LETTERS =
            KNOWN.stream().collect(Collectors.toUnmodifiableMap(Suggestions::letters, Function.identity()));

    private final Diagnostics diagnostics;

    SchemaKeywords(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether there is such a keyword, which says something of instances or of how they are meant. */
    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    void check(Node.ObjectNode schema) {
        required(schema);
        schema.members().forEach((name, value) -> {
            String meant = KNOWN.contains(name) ? null : BY_LETTERS.get(Suggestions.letters(name));
            if (meant != null && schema.get(meant).isEmpty()) {
                diagnostics.warning(
                        "misspelt-keyword",
                        value.location(),
                        "there is no keyword '" + name + "'; it says nothing",
                        "write '" + meant + "'");
            }
        });
    }

    /** Draft 3 of JSON Schema said at each property whether it is required; of an object the list is looked for, and missed, later. */
    private void required(Node.ObjectNode schema) {
        boolean object = schema.get("type").orElse(schema) instanceof Node.StringNode type
                && type.value().equals("object");
        if (!object && schema.get("required").orElse(schema) instanceof Node.BooleanNode flag && flag.value()) {
            diagnostics.warning(
                    "misplaced-required",
                    flag.location(),
                    "'required' is a list of names, in the schema that has the properties; here it says nothing",
                    "add the property's name to that list");
        }
    }
}
