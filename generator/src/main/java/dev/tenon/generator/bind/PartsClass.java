package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The class of a multipart body.
 *
 * @param name the class
 * @param docs what the contract says of it
 * @param parts the parts in the contract's order
 */
public record PartsClass(ClassName name, Docs docs, List<Part> parts) {
    /** Copies the list. */
    public PartsClass {
        parts = List.copyOf(parts);
    }

    /**
     * A part, or several of the same name.
     *
     * @param member the property
     * @param kind how it is sent
     * @param contentType its media type, or empty for the usual one
     */
    public record Part(Member member, Kind kind, Optional<String> contentType) {
        /** How a part is sent. */
        public enum Kind {
            /** What the caller supplies, with a file name. */
            FILE,
            /** A text. */
            TEXT,
            /** A JSON document. */
            JSON
        }
    }
}
