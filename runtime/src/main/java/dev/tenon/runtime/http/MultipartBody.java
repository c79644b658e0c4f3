package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
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

/** A body of several parts (RFC 2046 §5.1, RFC 7578), of which each is read while it is sent. */
public final class MultipartBody {
    private static final String OCTETS = "application/octet-stream";

    private final String boundary;
    private final List<RequestBody> pieces;
    private final List<String> missing;

    private MultipartBody(Builder builder) {
        missing = List.copyOf(builder.missing);
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

    /** The names of the parts that the service needs, and that there are none of. */
    List<String> missing() {
        return missing;
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
        private final List<String> missing = new ArrayList<>();

        private Builder(String boundary) {
            this.boundary = boundary;
        }

        /**
         * Adds a text in UTF-8. Without a media type it is {@code text/plain} (RFC 7578 §4.4).
         *
         * @param name the part's name
         * @param text the text
         * @return this builder
         */
        public Builder text(String name, String text) {
            return part(name, Optional.empty(), Optional.empty(), List.of(), RequestBody.of(text));
        }

        /**
         * Adds a text in UTF-8.
         *
         * @param name the part's name
         * @param mediaType its media type
         * @param text the text
         * @return this builder
         */
        public Builder text(String name, String mediaType, String text) {
            return part(name, Optional.empty(), Optional.of(mediaType), List.of(), RequestBody.of(text));
        }

        /**
         * Adds a JSON value.
         *
         * @param <T> the value's type
         * @param name the part's name
         * @param mediaType its media type
         * @param codec writes the value
         * @param value the value
         * @return this builder
         */
        public <T> Builder json(String name, String mediaType, JsonCodec<T> codec, T value) {
            RequestBody body = RequestBody.of(codec.encodeToBytes(value));
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
            return part(name, part.fileName(), Optional.of(part.contentType(mediaType)), part.headers(), part.body());
        }

        private Builder part(
                String name,
                Optional<String> fileName,
                Optional<String> mediaType,
                List<HeaderField> headers,
                RequestBody body) {
            StringBuilder head = new StringBuilder("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                    .append(quoted(name))
                    .append('"');
            fileName.ifPresent(
                    file -> head.append("; filename=\"").append(quoted(file)).append('"'));
            head.append("\r\n");
            mediaType.ifPresent(type -> field(head, "Content-Type", FilePart.checked("Content-Type", type)));
            headers.forEach(header -> field(head, header.name(), header.value()));
            names.add(name);
            pieces.add(RequestBody.of(head.append("\r\n").toString()));
            pieces.add(Objects.requireNonNull(body, "body"));
            pieces.add(RequestBody.of("\r\n"));
            return this;
        }

        private static void field(StringBuilder head, String name, String value) {
            head.append(name).append(": ").append(value).append("\r\n");
        }

        /** Names are UTF-8 (RFC 7578 §5.1); what would end them is percent-encoded as browsers do (HTML §4.10.21.8). */
        private static String quoted(String name) {
            return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
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
                    missing.add(name);
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
