package dev.tenon.generator.lower;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.List;

/** Reports keywords that generated validators do not check. */
final class UncheckedKeywords {
    private static final List<String> KEYWORDS = List.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "prefixItems",
            "$dynamicRef");

    private UncheckedKeywords() {}

    static void report(Node node, Diagnostics diagnostics) {
        for (String keyword : KEYWORDS) {
            node.get(keyword)
                    .ifPresent(value -> diagnostics.warning(
                            "unchecked-keyword",
                            value.location(),
                            "the keyword '" + keyword + "' is not checked by the generated validator",
                            "nothing needs to be done if the service checks it"));
        }
    }
}
