package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.MediaTypes;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import java.util.Optional;

/** Bodies of JSON texts one after the other, of requests and of answers: JSON Lines, and the sequences of RFC 7464. */
final class JsonSequences {
    private JsonSequences() {}

    /** Whether a body is one; a schema that is a string describes the whole body, as a text, and says nothing of JSON texts in it. */
    static boolean is(Contract contract, Content content) {
        boolean text =
                !content.item() && content.schema().map(contract::schema).orElse(null) instanceof Schema.StringSchema;
        return MediaTypes.isSequence(content.essence()) && !text;
    }

    /** What an item is, unless the contract says nothing: an array describes the whole body, and anything else an item. */
    static Optional<SchemaUse> item(Contract contract, Content content) {
        return content.schema()
                .map(schema -> !content.item() && contract.schema(schema) instanceof Schema.ArraySchema array
                        ? array.items()
                        : schema);
    }
}
