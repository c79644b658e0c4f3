package dev.tenon.generator.lower.operation;

import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The schemas of the media types of one body: those that are written alike are one, and become one class. */
final class AlikeSchemas {
    private final Map<String, Node> known = new HashMap<>();

    private AlikeSchemas() {}

    /** What takes the first of those that are alike, among some media types; of one alone there is nothing to compare. */
    static UnaryOperator<Node> among(Map<String, Node> contents) {
        return contents.size() < 2 ? UnaryOperator.identity() : new AlikeSchemas()::first;
    }

    /** The first schema that says the same as this one. */
    private Node first(Node schema) {
        // The same reference means something else in another document.
        String written = schema.location().source().uri() + " " + JsonText.of(schema);
        Node earlier = known.putIfAbsent(written, schema);
        return earlier == null ? schema : earlier;
    }
}
