package dev.tenon.generator.pipeline;

import dev.tenon.generator.source.SourceText;
import dev.tenon.generator.write.Sha256;

/**
 * A document that was read, and its hash: computed once, since documents may be megabytes long.
 *
 * @param source the document
 * @param sha256 of the text in UTF-8
 */
public record HashedDocument(SourceText source, String sha256) {
    static HashedDocument of(SourceText source) {
        return new HashedDocument(source, Sha256.of(source.text()));
    }
}
