package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.JsonEquality;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Set;

/** Reports what says nothing beside the reference of a schema, as all of it before OpenAPI 3.1 (OpenAPI 3.0.3 §4.7.23.1). */
final class IgnoredSiblings {
    /** These are read beside a reference all the same, as authors mean them. */
    private static final Set<String> READ =
            Set.of("nullable", "default", "readOnly", "writeOnly", "deprecated", "contentEncoding", "contentMediaType");

    private final References references;
    private final Diagnostics diagnostics;

    IgnoredSiblings(References references, Diagnostics diagnostics) {
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /** Looks at schemas of which each reference leads somewhere, or has been reported. */
    void report(List<Node.ObjectNode> schemas) {
        for (Node.ObjectNode schema : schemas) {
            if (References.reference(schema).isPresent()) {
                references.resolve(schema).ifPresent(target -> report(schema, target));
            }
        }
    }

    private void report(Node.ObjectNode schema, Node target) {
        List<String> ignored = schema.members().keySet().stream()
                .filter(name -> SchemaKeywords.isKnown(name) && !READ.contains(name))
                .filter(name -> !says(target, name, schema.members().get(name)))
                .toList();
        if (!ignored.isEmpty()) {
            diagnostics.note(
                    "ignored-sibling",
                    schema.members().get(ignored.get(0)).location(),
                    "'" + String.join("', '", ignored) + (ignored.size() == 1 ? "' is" : "' are")
                            + " ignored: before OpenAPI 3.1 a reference stands alone",
                    "write allOf with the reference in it, and beside that what holds as well");
        }
    }

    /** Whether what is referred to says the same. */
    private static boolean says(Node target, String keyword, Node value) {
        return target.get(keyword)
                .filter(there -> JsonEquality.areEqual(there, value))
                .isPresent();
    }
}
