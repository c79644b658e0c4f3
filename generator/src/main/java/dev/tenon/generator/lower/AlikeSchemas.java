package dev.tenon.generator.lower;

import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.Map;

/** The schemas of the media types of one body: those that are written alike are one, and become one class. */
final class AlikeSchemas {
    private final Map<String, Node> known = new HashMap<>();

    /** The first schema that says the same as this one. */
    Node first(Node schema) {
        // The same reference means something else in another document.
        String written = schema.location().source().uri() + " " + JsonText.of(schema);
        Node earlier = known.putIfAbsent(written, schema);
        return earlier == null ? schema : earlier;
    }
}
