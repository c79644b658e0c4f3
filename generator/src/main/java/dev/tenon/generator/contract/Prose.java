package dev.tenon.generator.contract;

import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * What the contract tells people.
 *
 * @param description CommonMark
 * @param example a value, the first one if there are several
 * @param externalDocs where more is written
 * @param content what a text holds
 * @param deprecated whether it should not be used any more
 */
public record Prose(
        Optional<String> description,
        Optional<Node> example,
        Optional<ExternalDocs> externalDocs,
        Optional<TextContent> content,
        boolean deprecated) {
    /** Where nothing is told. */
    public static final Prose NONE =
            new Prose(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * What is told here, and elsewhere where nothing is told here.
     *
     * @param other what is told elsewhere
     * @return both together
     */
    public Prose or(Prose other) {
        return new Prose(
                description.or(other::description),
                example.or(other::example),
                externalDocs.or(other::externalDocs),
                content.or(other::content),
                deprecated || other.deprecated);
    }
}
