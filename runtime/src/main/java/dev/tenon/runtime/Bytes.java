package dev.tenon.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Octets that do not change. */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    /**
     * No octets.
     *
     * @return the only instance of size 0 that this method returns
     */
    public static Bytes empty() {
        return EMPTY;
    }

    /**
     * Copies octets.
     *
     * @param octets the octets; changing them later changes nothing here
     * @return the copy
     */
    public static Bytes copyOf(byte[] octets) {
        return octets.length == 0 ? EMPTY : new Bytes(octets.clone());
    }

    /**
     * Copies octets that came in pieces.
     *
     * @param pieces the pieces in their order; changing them later changes nothing here
     * @return the copy
     * @throws ArithmeticException if they are more than an array can hold
     */
    public static Bytes copyOf(List<byte[]> pieces) {
        int size = 0;
        for (byte[] piece : pieces) {
            size = Math.addExact(size, piece.length);
        }
        byte[] whole = new byte[size];
        int end = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, end, piece.length);
            end += piece.length;
        }
        return size == 0 ? EMPTY : new Bytes(whole);
    }

    /**
     * Decodes Base64 (RFC 4648 §4).
     *
     * @param base64 text with padding, without line ends
     * @return the octets
     * @throws IllegalArgumentException if the text is no Base64
     */
    public static Bytes ofBase64(String base64) {
        if (base64.length() % 4 != 0) {
            throw new IllegalArgumentException("the length of Base64 text is a multiple of 4");
        }
        return new Bytes(Base64.getDecoder().decode(base64));
    }

    /**
     * The octets as Base64 (RFC 4648 §4).
     *
     * @return text with padding
     */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(octets);
    }

    /**
     * How many octets there are.
     *
     * @return 0 or more
     */
    public int size() {
        return octets.length;
    }

    /**
     * Copies the octets.
     *
     * @return an array of the caller's own
     */
    public byte[] toByteArray() {
        return octets.clone();
    }

    /**
     * The octets as a stream.
     *
     * @return a new stream that needs no closing
     */
    public InputStream asInputStream() {
        return new ByteArrayInputStream(octets);
    }

    /**
     * The octets as a buffer.
     *
     * @return a new read-only buffer
     */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(octets).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** The size alone: the octets may be many, or secret. */
    @Override
    public String toString() {
        return "Bytes[" + octets.length + "]";
    }
}
