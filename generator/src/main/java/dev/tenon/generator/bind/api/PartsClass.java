package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The class of a multipart body.
 *
 * @param name the class
 * @param docs what the contract says of it
 * @param parts the parts in the contract's order
 * @param extras the parts that the contract does not name, if there may be any
 */
public record PartsClass(ClassName name, Docs docs, List<Part> parts, Optional<Extras> extras) {
    /** Copies the list. */
    public PartsClass {
        parts = List.copyOf(parts);
    }

    /**
     * What a caller sets.
     *
     * @return the parts, each followed by its header fields
     */
    public List<Member> members() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.member()), part.headers().stream().map(PartHeader::member)))
                .toList();
    }

    /**
     * A part, or several of the same name.
     *
     * @param member the property
     * @param kind how it is sent
     * @param contentType its media type, or empty for the usual one
     * @param headers its header fields
     */
    public record Part(Member member, Kind kind, Optional<String> contentType, List<PartHeader> headers) {
        /** Copies the list. */
        public Part {
            headers = List.copyOf(headers);
        }
    }

    /**
     * Parts that the contract does not name.
     *
     * @param name the member's Java name, usually {@code additionalParts}
     * @param values the type of their values
     * @param kind how each is sent
     */
    public record Extras(String name, TypeUse values, Kind kind) {}

    /** How a part is sent. */
    public sealed interface Kind {
        /**
         * What the caller supplies, with a file name.
         *
         * @param mediaTypes the media types and ranges of which it has one that the caller or its name says; none if the contract names
         *     one media type or none
         */
        record File(List<String> mediaTypes) implements Kind {
            /** Copies the list. */
            public File {
                mediaTypes = List.copyOf(mediaTypes);
            }
        }

        /** A text. */
        record Text() implements Kind {}

        /** A JSON document. */
        record Json() implements Kind {}

        /**
         * In a style of forms.
         *
         * @param style the constant of the runtime's style
         */
        record Styled(String style) implements Kind {}
    }

    /**
     * A header field of a part.
     *
     * @param member its names and type
     * @param form how it is written
     * @param needed whether each part has it
     */
    public record PartHeader(Member member, ParameterForm form, boolean needed) {}
}
