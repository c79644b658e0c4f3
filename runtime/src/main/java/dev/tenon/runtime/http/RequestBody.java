package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The octets of a request's body. A body of unknown length is sent in chunks (RFC 9112 §7.1); one that is longer or shorter than it
 * says fails the call.
 */
public sealed interface RequestBody permits MemoryBody, FileBody, SourceBody, StreamBody {
    /**
     * How many octets there are.
     *
     * @return empty if that is known at the end only
     * @throws IOException if the source cannot tell
     */
    OptionalLong length() throws IOException;

    /**
     * Whether the body can be opened again, so that the request may be sent more than once.
     *
     * @return false for a stream that was given as such
     */
    boolean isReplayable();

    /**
     * Starts to read.
     *
     * @return a stream that the reader closes
     * @throws IOException if the source cannot be read, or was read before and cannot be read again
     */
    InputStream open() throws IOException;

    /**
     * Octets.
     *
     * @param octets the octets; copied
     * @return a body that can be sent again
     */
    static RequestBody of(byte[] octets) {
        return new MemoryBody(Bytes.copyOf(octets));
    }

    /**
     * Octets.
     *
     * @param octets the octets
     * @return a body that can be sent again
     */
    static RequestBody of(Bytes octets) {
        return new MemoryBody(Objects.requireNonNull(octets, "octets"));
    }

    /**
     * A text in UTF-8.
     *
     * @param text the text
     * @return a body that can be sent again
     * @throws IllegalArgumentException if the text holds half a surrogate pair, which UTF-8 cannot express
     */
    static RequestBody of(String text) {
        try {
            ByteBuffer octets = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[octets.remaining()];
            octets.get(exact);
            return of(exact);
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("a text holds half a surrogate pair", half);
        }
    }

    /**
     * A file, read while it is sent.
     *
     * @param file an existing file, which does not change until the call ends
     * @return a body that can be sent again
     */
    static RequestBody of(Path file) {
        return new FileBody(Objects.requireNonNull(file, "file"));
    }

    /**
     * A stream of unknown length, read while it is sent.
     *
     * @param stream the stream; closed as soon as it was sent or the call has failed, but not if an argument is refused
     * @return a body that can be sent once, so that the call is not tried again after a failure
     */
    static RequestBody of(InputStream stream) {
        return new StreamBody(stream, OptionalLong.empty());
    }

    /**
     * A stream, read while it is sent.
     *
     * @param stream the stream; closed as soon as it was sent or the call has failed, but not if an argument is refused
     * @param length how many octets it has
     * @return a body that can be sent once, so that the call is not tried again after a failure
     */
    static RequestBody of(InputStream stream, long length) {
        return new StreamBody(stream, OptionalLong.of(notNegative(length)));
    }

    /**
     * Streams of unknown length.
     *
     * @param source opens a new stream from the start for each attempt
     * @return a body that can be sent again
     */
    static RequestBody of(Source source) {
        return new SourceBody(Objects.requireNonNull(source, "source"), OptionalLong.empty());
    }

    /**
     * Streams of known length.
     *
     * @param source opens a new stream from the start for each attempt
     * @param length how many octets each of them has
     * @return a body that can be sent again
     */
    static RequestBody of(Source source, long length) {
        return new SourceBody(Objects.requireNonNull(source, "source"), OptionalLong.of(notNegative(length)));
    }

    /**
     * JSON Lines of what the contract has no schema for, of unknown length and written while they are sent.
     *
     * @param <T> the items' type
     * @param codec writes an item, for example {@code PetCodec.INSTANCE}
     * @param items the items, iterated over once for each attempt; they are not validated
     * @return a body that can be sent again
     */
    static <T> RequestBody lines(JsonCodec<T> codec, Iterable<? extends T> items) {
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(items, "items");
        return of(() -> new LinesStream<>("", (index, item) -> codec.encodeToBytes(item), items.iterator()));
    }

    private static long notNegative(long length) {
        if (length < 0) {
            throw new IllegalArgumentException("a body has 0 bytes or more, not " + length);
        }
        return length;
    }

    /** Opens a stream. */
    @FunctionalInterface
    interface Source {
        /**
         * Opens a stream.
         *
         * @return a new stream from the start
         * @throws IOException if there is none
         */
        InputStream open() throws IOException;
    }
}
