package dev.tenon.generator.lower.operation;

import dev.tenon.generator.lower.schema.OperationNames;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.List;

/**
 * What the parts of an operation are called after: the operation in which they are written, which is another one where a reference
 * leads into that. Which operation comes first then does not matter.
 *
 * @param names what the others are called
 * @param operation an operation
 * @param words what this one is called
 */
record PartOwner(OperationNames names, Node operation, String words) {
    /** What the operation is called in which a part is written. */
    String of(Location part) {
        List<String> own = operation.location().pointer().tokens();
        List<String> tokens = part.pointer().tokens();
        boolean isOwn =
                tokens.size() > own.size() && tokens.subList(0, own.size()).equals(own);
        return isOwn ? words : names.of(part).orElse(words);
    }

    /** The status under which an answer is written. */
    static String status(Location answer, String key) {
        List<String> tokens = answer.pointer().tokens();
        int last = tokens.size() - 1;
        return last > 0 && tokens.get(0).equals("paths") ? tokens.get(last) : key;
    }
}
