package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, as a transport hands it on: without codings. */
public sealed interface TransportBody {
    /**
     * A body that has come as a whole.
     *
     * @param bytes its octets, empty if there is none
     */
    record Whole(Bytes bytes) implements TransportBody {
        @Override
        public Bytes whole(long limit) throws IOException {
            if (bytes.size() > limit) {
                throw new BodyTooLargeException(limit);
            }
            return bytes;
        }

        @Override
        public InputStream open() {
            return bytes.asInputStream();
        }

        @Override
        public void close() {}
    }

    /**
     * A body that is still coming.
     *
     * @param stream gives its octets; a read that waits longer than {@link Streaming#idleTimeout()} fails with an
     *     {@link java.net.http.HttpTimeoutException}, one after a failure or a premature end with an {@link IOException}; closing it,
     *     from any thread, ends the connection and a read that waits
     */
    record Arriving(InputStream stream) implements TransportBody {
        @Override
        public InputStream open() {
            return stream;
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException gone) {
                // Nobody reads it any more.
            }
        }
    }

    /**
     * The octets, to be read once.
     *
     * @return a stream that the caller closes
     */
    InputStream open();

    /**
     * All octets, then closes.
     *
     * @param limit how many there may be
     * @return the octets
     * @throws IOException if there are more, or the body is cut off
     */
    default Bytes whole(long limit) throws IOException {
        ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        byte[] chunk = new byte[16 * 1024];
        try (InputStream in = open()) {
            int count;
            while ((count = in.read(chunk)) >= 0) {
                if (gathered.size() + (long) count > limit) {
                    throw new BodyTooLargeException(limit);
                }
                gathered.write(chunk, 0, count);
            }
        }
        return Bytes.copyOf(gathered.toByteArray());
    }

    /** Ends what is still coming. */
    void close();
}
