package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of an answer as it came. */
public final class RawBody {
    private static final int EXCERPT = 200;

    private final Bytes bytes;
    private final @Nullable String contentType;

    private RawBody(Bytes bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    /**
     * A body.
     *
     * @param bytes its octets
     * @param contentType the media type, null if the answer names none
     * @return the body
     */
    public static RawBody of(Bytes bytes, @Nullable String contentType) {
        return new RawBody(Objects.requireNonNull(bytes, "bytes"), contentType);
    }

    /**
     * The octets.
     *
     * @return empty if there is no body
     */
    public Bytes bytes() {
        return bytes;
    }

    /**
     * The octets as text.
     *
     * @return decoded as the content type's {@code charset} says, else as UTF-8; what cannot be decoded is U+FFFD
     */
    public String text() {
        return new String(bytes.toByteArray(), MediaTypes.charset(contentType().orElse("")));
    }

    /**
     * The value of {@code Content-Type} (RFC 9110 §8.3).
     *
     * @return empty if the answer has none
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /**
     * Whether there are no octets.
     *
     * @return true if the length is 0
     */
    public boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** The start of a text, without control characters; empty if this is no text. */
    String excerpt() {
        if (contentType != null && !MediaTypes.isText(contentType)) {
            return "";
        }
        byte[] start = new byte[Math.min(bytes.size(), EXCERPT * 4)];
        bytes.asByteBuffer().get(start);
        return Excerpts.of(new String(start, MediaTypes.charset(contentType().orElse(""))), EXCERPT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawBody that
                && bytes.equals(that.bytes)
                && Objects.equals(contentType, that.contentType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bytes, contentType);
    }

    /** Length and content type, and the start of a text. */
    @Override
    public String toString() {
        String excerpt = excerpt();
        return "RawBody[" + bytes.size() + " bytes"
                + (contentType == null ? "" : ", " + Excerpts.of(contentType, 100))
                + (excerpt.isEmpty() ? "" : ": " + excerpt) + "]";
    }
}
