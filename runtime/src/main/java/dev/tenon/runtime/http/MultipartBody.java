package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonEncodingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A body of several parts (RFC 2046 §5.1, RFC 7578), of which each is read while it is sent. */
public final class MultipartBody {
    private static final String OCTETS = "application/octet-stream";

    private final String boundary;
    private final List<RequestBody> pieces;
    private final Optional<Refusal> refusal;

    private MultipartBody(Builder builder) {
        refusal = Optional.ofNullable(builder.refusal);
        boundary = builder.boundary;
        pieces = new ArrayList<>(builder.pieces);
        pieces.add(RequestBody.of("--" + boundary + "--\r\n"));
    }

    /**
     * Starts a builder.
     *
     * @return a new builder with a boundary of its own
     */
    public static Builder builder() {
        return new Builder("tenon-" + UUID.randomUUID());
    }

    static Builder builder(String boundary) {
        return new Builder(boundary);
    }

    /** The media type with the parameter {@code boundary}, which has only characters of a token. */
    String contentType(String mediaType) {
        return mediaType + "; boundary=" + boundary;
    }

    /**
     * Why a body cannot be sent.
     *
     * @param part the name of the part or header field
     * @param within where in the part's value, a JSON pointer
     * @param keyword the kind of the problem
     * @param rule what it breaks
     * @param problem what is wrong with it
     */
    record Refusal(String part, String within, String keyword, String rule, String problem) {
        /** The value cannot be written. */
        static Refusal ofValue(String part, String rule, String problem) {
            return new Refusal(part, "", "encoding", rule, problem);
        }

        /** There is nothing of what the service needs. */
        static Refusal ofNothing(String part, String rule, String problem) {
            return new Refusal(part, "", "required", rule, problem);
        }
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    RequestBody body() {
        OptionalLong length = length();
        boolean replayable = pieces.stream().allMatch(RequestBody::isReplayable);
        if (replayable) {
            return length.isPresent()
                    ? RequestBody.of(this::open, length.getAsLong())
                    : RequestBody.of((RequestBody.Source) this::open);
        }
        return length.isPresent() ? RequestBody.of(open(), length.getAsLong()) : RequestBody.of(open());
    }

    /** Unknown if a file cannot be asked: reading it will say why. */
    private OptionalLong length() {
        long sum = 0;
        for (RequestBody piece : pieces) {
            try {
                OptionalLong length = piece.length();
                if (length.isEmpty()) {
                    return length;
                }
                sum += length.getAsLong();
            } catch (IOException unknown) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }

    private InputStream open() {
        return new PartsStream(pieces);
    }

    /** Builds a body; not for use by several threads at once. */
    public static final class Builder {
        private final String boundary;
        private final List<RequestBody> pieces = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final List<HeaderField> headers = new ArrayList<>();
        private List<String> neededHeaders = List.of();
        private @Nullable Refusal refusal;

        private Builder(String boundary) {
            this.boundary = boundary;
        }

        /**
         * Adds a text in UTF-8. Without a media type it is {@code text/plain} (RFC 7578 §4.4).
         *
         * @param name the part's name
         * @param text the text; one that UTF-8 cannot express is refused before the body is sent
         * @return this builder
         */
        public Builder text(String name, String text) {
            return text(name, Optional.empty(), text);
        }

        /**
         * Adds a text in the charset that its media type names, or in UTF-8.
         *
         * @param name the part's name
         * @param mediaType its media type
         * @param text the text; one that the charset cannot express is refused before the body is sent
         * @return this builder
         */
        public Builder text(String name, String mediaType, String text) {
            return text(name, Optional.of(mediaType), text);
        }

        /**
         * Adds the text of a string, number or boolean in UTF-8. Without a media type it is {@code text/plain} (RFC 7578 §4.4).
         *
         * @param <T> the value's type
         * @param name the part's name
         * @param codec writes the value
         * @param value the value; one that the codec cannot write is refused before the body is sent
         * @return this builder
         */
        public <T> Builder text(String name, JsonCodec<T> codec, T value) {
            return text(name, Optional.empty(), codec, value);
        }

        /**
         * Adds the text of a string, number or boolean in the charset that its media type names, or in UTF-8.
         *
         * @param <T> the value's type
         * @param name the part's name
         * @param mediaType its media type
         * @param codec writes the value
         * @param value the value; one that the codec cannot write is refused before the body is sent
         * @return this builder
         */
        public <T> Builder text(String name, String mediaType, JsonCodec<T> codec, T value) {
            return text(name, Optional.of(mediaType), codec, value);
        }

        private <T> Builder text(String name, Optional<String> mediaType, JsonCodec<T> codec, T value) {
            String text;
            try {
                text = ParameterValue.text(codec, value);
            } catch (JsonEncodingException unsaid) {
                return refuse(Refusal.ofValue(name, "RFC 8259", unsaid.problem()));
            }
            return text(name, mediaType, text);
        }

        private Builder text(String name, Optional<String> mediaType, String text) {
            RequestBody body;
            try {
                body = RequestBody.of(TextOctets.of(mediaType.orElse(""), text));
            } catch (TextOctets.Refused outside) {
                return refuse(Refusal.ofValue(name, outside.charset(), outside.problem()));
            }
            return part(name, Optional.empty(), mediaType, List.of(), body);
        }

        /**
         * Adds a JSON value.
         *
         * @param <T> the value's type
         * @param name the part's name
         * @param mediaType its media type
         * @param codec writes the value
         * @param value the value; one of which JSON cannot say a part is refused before the body is sent
         * @return this builder
         */
        public <T> Builder json(String name, String mediaType, JsonCodec<T> codec, T value) {
            RequestBody body;
            try {
                body = RequestBody.of(codec.encodeToBytes(value));
            } catch (JsonEncodingException unsaid) {
                return refuse(new Refusal(name, unsaid.pointer(), "encoding", "RFC 8259", unsaid.problem()));
            }
            return part(name, Optional.empty(), Optional.of(mediaType), List.of(), body);
        }

        /**
         * Adds a file.
         *
         * @param name the part's name
         * @param part the file, of {@code application/octet-stream} if it has no media type
         * @return this builder
         */
        public Builder file(String name, FilePart part) {
            return file(name, OCTETS, part);
        }

        /**
         * Adds a file.
         *
         * @param name the part's name
         * @param mediaType its media type unless the file has one
         * @param part the file
         * @return this builder
         */
        public Builder file(String name, String mediaType, FilePart part) {
            String type = part.contentType().orElse(mediaType);
            return part(name, part.fileName(), Optional.of(type), part.headers(), part.body());
        }

        /**
         * Adds a file of one of several media types: the one that it says, or that its name tells ({@code .png}), or octets if those are
         * among them. One of which that is not known is refused before the body is sent.
         *
         * @param name the part's name
         * @param part the file
         * @param mediaTypes media types, and ranges such as <code>image/*</code>
         * @return this builder
         */
        public Builder file(String name, FilePart part, String... mediaTypes) {
            List<String> listed = List.of(mediaTypes);
            Optional<String> type = part.contentType()
                    .or(() -> part.fileName().flatMap(file -> MediaTypes.ofFile(listed, file)))
                    .or(() -> listed.stream()
                            .filter(MediaTypes::allowsOctets)
                            .findFirst()
                            .map(any -> OCTETS));
            return type.isPresent()
                    ? file(name, type.get(), part)
                    : refuse(Refusal.ofValue(
                            name,
                            "OpenAPI Encoding Object",
                            "needs one of the media types " + String.join(", ", listed)
                                    + ": say which by FilePart.withContentType, or by the end of its file name"));
        }

        /**
         * Adds a value in a style, as one part, or one for each of its items or members (OpenAPI 3.1.1 §4.8.15.1.2). Nothing is
         * percent-encoded, and nothing added for an empty array or object.
         *
         * @param <T> the value's type
         * @param name the name of the part, or of the whole value
         * @param style a style of forms: form, spaceDelimited, pipeDelimited or deepObject
         * @param codec writes the value
         * @param value the value; a body for which the style has no form is refused before it is sent
         * @return this builder
         */
        public <T> Builder styled(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
            try {
                for (StyledTexts.Field field : StyledTexts.fields(name, style, ParameterValue.of(codec, value))) {
                    text(field.name(), field.text());
                    names.add(name);
                }
            } catch (IllegalArgumentException undefined) {
                refuse(Refusal.ofValue(name, "style", String.valueOf(undefined.getMessage())));
            }
            return this;
        }

        private Builder refuse(Refusal reason) {
            if (refusal == null) {
                refusal = reason;
            }
            return this;
        }

        /**
         * Adds a header field to the part that is added next.
         *
         * @param name the field's name
         * @param value the field's value
         * @return this builder
         * @throws IllegalArgumentException if the name is none
         */
        public Builder header(String name, String value) {
            HeaderSyntax.checkName(name);
            if (!HeaderSyntax.isValue(value)) {
                return refuse(
                        Refusal.ofValue(name, "RFC 9110 §5.5", "holds a character that a header field cannot carry"));
            }
            headers.add(new HeaderField(name, value));
            return this;
        }

        /**
         * Adds a header field in a style to the part that is added next; nothing for an empty array or object.
         *
         * @param <T> the value's type
         * @param name the field's name
         * @param style simple, exploded or not
         * @param codec writes the value
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the name is none
         */
        public <T> Builder header(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
            try {
                List<String> parts =
                        StyledTexts.parts(name, style, ParameterValue.of(codec, value), text -> text, text -> text);
                return parts.isEmpty() ? this : header(name, style.expansion(parts));
            } catch (IllegalArgumentException undefined) {
                return refuse(Refusal.ofValue(name, "style", String.valueOf(undefined.getMessage())));
            }
        }

        /**
         * Says which header fields the part that is added next needs: a body is refused before it is sent if neither a field was added
         * nor the file has one.
         *
         * @param needed the fields' names
         * @return this builder
         */
        public Builder requiredHeaders(String... needed) {
            neededHeaders = List.of(needed);
            return this;
        }

        private void demandHeaders(String part, List<HeaderField> own) {
            for (String name : neededHeaders) {
                boolean there = Stream.concat(headers.stream(), own.stream())
                        .anyMatch(field -> field.name().equalsIgnoreCase(name));
                if (!there) {
                    refuse(Refusal.ofNothing(
                            name, "OpenAPI Encoding Object", "is a header field that the part '" + part + "' needs"));
                }
            }
            neededHeaders = List.of();
        }

        private Builder part(
                String name,
                Optional<String> fileName,
                Optional<String> mediaType,
                List<HeaderField> own,
                RequestBody body) {
            demandHeaders(name, own);
            if (!PercentEncoding.isEncodable(name)
                    || !fileName.map(PercentEncoding::isEncodable).orElse(true)) {
                return refuse(Refusal.ofValue(name, "UTF-8", "has a name that holds half a surrogate pair"));
            }
            PartHead head = new PartHead(boundary, name, fileName, mediaType, HeaderFields.replaced(headers, own));
            pieces.add(RequestBody.of(head.text()));
            headers.clear();
            names.add(name);
            pieces.add(Objects.requireNonNull(body, "body"));
            pieces.add(RequestBody.of("\r\n"));
            return this;
        }

        /**
         * Says that the service needs parts, after all of them were added: a body that has none of such a name is refused before it is
         * sent.
         *
         * @param needed the parts' names
         * @return this builder
         */
        public Builder required(String... needed) {
            for (String name : needed) {
                if (!names.contains(name)) {
                    refuse(Refusal.ofNothing(name, "RFC 7578 §4.3", RequestTexts.EMPTY));
                }
            }
            return this;
        }

        /**
         * Makes the body.
         *
         * @return the body
         */
        public MultipartBody build() {
            return new MultipartBody(this);
        }
    }
}
