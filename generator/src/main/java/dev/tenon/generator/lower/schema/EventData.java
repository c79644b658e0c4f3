package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Node;

/** What the data of server-sent events is. */
public sealed interface EventData {
    /** A text. */
    record Text() implements EventData {}

    /**
     * JSON.
     *
     * @param schema what the JSON of each event is
     */
    record Json(Node schema) implements EventData {}
}
