package dev.tenon.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes the gzip format (RFC 1952) from pieces as they come, where {@link java.util.zip.GZIPInputStream} would have to wait for
 * them. Holds native memory until closed.
 */
final class GzipDecoder implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    /** The parts of a member (RFC 1952 §2.3) in their order. */
    private enum Part {
        HEAD,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        HEADER_CHECKSUM,
        DATA,
        TRAILER
    }

    private final long limit;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    /** What was inflated last: a body may come octet by octet, and each has room of its own size alone. */
    private final byte[] chunk = new byte[CHUNK];

    private Part part = Part.HEAD;
    private int flags;
    /** Octets of the part so far. */
    private int count;
    /** The numbers of a part, least significant octet first. */
    private long number;

    private int extraLength;
    private long size;

    /** A decoder that gives so many octets at most: a small body may hold a very long one. */
    GzipDecoder(long limit) {
        this.limit = limit;
    }

    /**
     * Takes the next piece.
     *
     * @return what it gives
     * @throws BodyTooLargeException if that is more than allowed
     */
    List<ByteBuffer> decode(ByteBuffer piece) throws IOException {
        List<ByteBuffer> decoded = new ArrayList<>();
        while (piece.hasRemaining()) {
            if (part == Part.DATA) {
                inflate(piece, decoded);
            } else {
                step(piece.get() & 0xff);
            }
        }
        return decoded;
    }

    /** Checks that nothing is missing; an empty text is no gzip, and still what answers without a body are. */
    void end() throws IOException {
        if (part != Part.HEAD || count != 0) {
            throw new EOFException("the compressed body is cut off");
        }
    }

    private void step(int octet) throws IOException {
        count++;
        switch (part) {
            case HEAD -> head(octet);
            case EXTRA_LENGTH -> {
                extraLength |= octet << (8 * (count - 1));
                if (count == 2) {
                    next(extraLength == 0 ? Part.NAME : Part.EXTRA);
                }
            }
            case EXTRA -> {
                if (count == extraLength) {
                    next(Part.NAME);
                }
            }
            case NAME -> endsWithZero(octet, Part.COMMENT);
            case COMMENT -> endsWithZero(octet, Part.HEADER_CHECKSUM);
            case HEADER_CHECKSUM -> {
                if (count == 2) {
                    next(Part.DATA);
                }
            }
            case TRAILER -> trailer(octet);
            case DATA -> throw new IllegalStateException("data is inflated");
        }
    }

    private void head(int octet) throws IOException {
        boolean wrong = (count == 1 && octet != 0x1f) || (count == 2 && octet != 0x8b) || (count == 3 && octet != 8);
        if (wrong) {
            throw new IOException("the body is not gzip, although Content-Encoding says so");
        }
        if (count == 4) {
            flags = octet;
        }
        if (count == 10) {
            extraLength = 0;
            next(Part.EXTRA_LENGTH);
        }
    }

    private void endsWithZero(int octet, Part following) {
        if (octet == 0) {
            next(following);
        }
    }

    /** Goes to a part, or past it if the flags say that it is left out. */
    private void next(Part following) {
        count = 0;
        part = following;
        if (part == Part.EXTRA_LENGTH && (flags & HAS_EXTRA) == 0) {
            part = Part.NAME;
        }
        if (part == Part.NAME && (flags & HAS_NAME) == 0) {
            part = Part.COMMENT;
        }
        if (part == Part.COMMENT && (flags & HAS_COMMENT) == 0) {
            part = Part.HEADER_CHECKSUM;
        }
        if (part == Part.HEADER_CHECKSUM && (flags & HAS_HEADER_CHECKSUM) == 0) {
            part = Part.DATA;
        }
    }

    private void inflate(ByteBuffer piece, List<ByteBuffer> decoded) throws IOException {
        inflater.setInput(piece);
        try {
            while (!inflater.finished() && !inflater.needsInput()) {
                int length = inflater.inflate(chunk);
                size += length;
                if (size > limit) {
                    throw new BodyTooLargeException(limit);
                }
                checksum.update(chunk, 0, length);
                if (length > 0) {
                    decoded.add(ByteBuffer.wrap(Arrays.copyOf(chunk, length)));
                }
            }
        } catch (DataFormatException malformed) {
            throw new IOException("the compressed body is malformed", malformed);
        }
        if (inflater.finished()) {
            next(Part.TRAILER);
        }
    }

    private void trailer(int octet) throws IOException {
        number |= (long) octet << (8 * ((count - 1) % 4));
        if (count == 4 || count == 8) {
            long expected = count == 4 ? checksum.getValue() : inflater.getBytesWritten() & 0xffffffffL;
            if (number != expected) {
                throw new IOException("the compressed body is damaged: its " + (count == 4 ? "checksum" : "length")
                        + " is another one");
            }
            number = 0;
        }
        if (count == 8) {
            checksum.reset();
            inflater.reset();
            next(Part.HEAD);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
