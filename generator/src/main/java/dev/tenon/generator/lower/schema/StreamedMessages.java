package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.Set;

/**
 * Answers of gRPC-Gateway that are streams: it documents one message, with the title that is known here, as the whole body, and writes
 * one a line. What looks like this and is a single message is read so as well.
 */
final class StreamedMessages {
    private static final String TITLE = "Stream result of ";
    private static final Set<String> PROPERTIES = Set.of("result", "error");

    private final SchemaGraph graph;
    private final Fields fields;
    private final Diagnostics diagnostics;

    StreamedMessages(SchemaGraph graph, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** Whether a schema is that of a message, which is reported. */
    boolean describes(Node schema) {
        Node message = graph.meant(schema).orElse(schema);
        boolean isMessage = fields.prose(message, "title")
                        .filter(title -> title.startsWith(TITLE))
                        .isPresent()
                && fields.map(message, "properties").keySet().equals(PROPERTIES);
        if (isMessage) {
            diagnostics.note(
                    "assumed-stream",
                    message.location(),
                    "gRPC-Gateway describes a message of a stream by such a schema, and writes one a line; the answer is read so",
                    "document it as 'application/jsonl', or set 'typing' to EXACT if it is a single message");
        }
        return isMessage;
    }
}
