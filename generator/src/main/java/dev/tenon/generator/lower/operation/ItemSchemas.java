package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.MediaTypes;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.Locale;
import java.util.Optional;

/** For values that come one after the other, {@code itemSchema} describes one of them (OpenAPI 3.2 §4.14.1); frameworks write it in 3.1, too. */
final class ItemSchemas {
    private final Diagnostics diagnostics;

    ItemSchemas(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The schema of one of the values; empty if there is none, or if the media type is that of a single value. */
    Optional<Node> of(String mediaType, Node content) {
        Optional<Node> item = content.get("itemSchema");
        String essence = Content.essence(mediaType.toLowerCase(Locale.ROOT));
        if (MediaTypes.isSequence(essence) || MediaTypes.isEvents(essence)) {
            return item;
        }
        item.ifPresent(schema -> diagnostics.warning(
                "unknown-field",
                schema.location(),
                "'itemSchema' is for values that come one after the other, and " + essence
                        + " is one value; it is not used",
                "describe the whole by 'schema'"));
        return Optional.empty();
    }
}
