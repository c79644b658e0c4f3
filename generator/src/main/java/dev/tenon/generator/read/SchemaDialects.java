package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds schemas of another language than the one that is understood, which must not be taken for it. */
final class SchemaDialects {
    private static final Pattern UNDERSTOOD =
            Pattern.compile("https://(?:json-schema\\.org/draft/2020-12/schema|spec\\.openapis\\.org/oas/3\\..*)#?");
    private static final Pattern STANDARD = Pattern.compile("https?://json-schema\\.org/(?:draft.*/)?schema#?");

    private final Diagnostics diagnostics;

    SchemaDialects(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** JSON Schema Core §8.2.3.2 and, for a whole document, OpenAPI 3.1.1 §4.8.24.3. */
    void check(Node.ObjectNode object, Part part) {
        if (part == Part.DOCUMENT) {
            dialect(object.get("jsonSchemaDialect"));
        } else if (part == Part.SCHEMA) {
            dialect(object.get("$schema"));
            object.get("$vocabulary")
                    .ifPresent(value -> diagnostics.error(
                            "unsupported-keyword",
                            value.location(),
                            "vocabularies of one's own are not supported",
                            "remove the keyword, and those of the vocabulary"));
            object.get("$recursiveRef")
                    .ifPresent(value -> diagnostics.warning(
                            "other-dialect",
                            value.location(),
                            "this is a keyword of JSON Schema 2019-09, which says nothing in 2020-12; it is ignored",
                            "use $ref with the schema that is meant"));
            object.get("$dynamicRef")
                    .ifPresent(value -> diagnostics.error(
                            "unsupported-keyword",
                            value.location(),
                            "what this reference names depends on where the schema is used; such references are not"
                                    + " supported",
                            "use $ref, with a schema for each use"));
        }
    }

    private void dialect(Optional<Node> named) {
        if (named.isEmpty() || !(named.get() instanceof Node.StringNode text)) {
            return;
        }
        if (STANDARD.matcher(text.value()).matches()
                && !UNDERSTOOD.matcher(text.value()).matches()) {
            diagnostics.warning(
                    "other-dialect",
                    text.location(),
                    "the schema says that it is one of '" + text.value()
                            + "'; like all schemas of the contract it is read as JSON Schema 2020-12",
                    "remove the keyword, and write the schema in the language of the contract's version");
        } else if (!UNDERSTOOD.matcher(text.value()).matches()) {
            diagnostics.error(
                    "unsupported-dialect",
                    text.location(),
                    "'" + text.value() + "' is not known: its vocabularies may give any meaning to a schema",
                    "use https://json-schema.org/draft/2020-12/schema, or leave it out");
        }
    }
}
