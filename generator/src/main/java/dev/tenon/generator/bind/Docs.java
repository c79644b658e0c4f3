package dev.tenon.generator.bind;

import dev.tenon.generator.contract.ExternalDocs;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.TextContent;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * What the contract says of something, raw: whoever prints it has to encode it.
 *
 * @param description CommonMark, or empty
 * @param example a value, or empty
 * @param externalDocs where more is written, or empty
 * @param content what a text holds, or empty
 * @param deprecated whether the contract marks it so
 */
public record Docs(
        Optional<String> description,
        Optional<Node> example,
        Optional<ExternalDocs> externalDocs,
        Optional<TextContent> content,
        boolean deprecated) {
    /** Nothing is said. */
    static final Docs NONE = new Docs(Optional.empty(), false);

    /**
     * A description alone.
     *
     * @param description CommonMark, or empty
     * @param deprecated whether the contract marks it so
     */
    public Docs(Optional<String> description, boolean deprecated) {
        this(description, Optional.empty(), Optional.empty(), Optional.empty(), deprecated);
    }

    static Docs of(Prose prose) {
        return new Docs(
                prose.description(), prose.example(), prose.externalDocs(), prose.content(), prose.deprecated());
    }

    /** What a schema tells; its title where it has no description. */
    static Docs of(Prose prose, Optional<String> title) {
        return new Docs(
                prose.description().isPresent() ? prose.description() : title,
                Optional.empty(),
                prose.externalDocs(),
                Optional.empty(),
                prose.deprecated());
    }
}
