package dev.tenon.generator.lower.operation;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;

/** Reports an {@code encoding} where OpenAPI gives it no meaning: it is one of the properties of forms and multipart bodies. */
final class UnusedEncodings {
    private final Fields fields;
    private final Diagnostics diagnostics;

    UnusedEncodings(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** Reports that of a media type, if it says anything. */
    void report(Node content, String where) {
        if (!fields.map(content, "encoding").isEmpty()) {
            diagnostics.note(
                    "unused-encoding",
                    content.get("encoding").orElse(content).location(),
                    "an encoding says nothing " + where
                            + ": it is for the properties of forms and multipart bodies of requests",
                    "remove the encoding");
        }
    }
}
