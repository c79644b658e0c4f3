package dev.tenon.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The gzip form (RFC 1952) of a body, which is opened by the first reading and compressed block by block. */
final class GzipStream extends BlockStream {
    private static final int BLOCK = 16 * 1024;

    private final RequestBody body;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private @Nullable InputStream plain;
    private @Nullable GZIPOutputStream gzip;
    private byte[] ready = new byte[0];
    private int next;
    private boolean ended;

    GzipStream(RequestBody body) {
        this.body = body;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == ready.length) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, target, from, count);
        next += count;
        return count;
    }

    private void fill() throws IOException {
        InputStream source = plain == null ? body.open() : plain;
        plain = source;
        GZIPOutputStream sink = gzip == null ? new GZIPOutputStream(compressed) : gzip;
        gzip = sink;
        byte[] block = source.readNBytes(BLOCK);
        if (block.length == 0) {
            ended = true;
            sink.close();
        } else {
            sink.write(block);
        }
        ready = compressed.toByteArray();
        next = 0;
        compressed.reset();
    }

    /** Closes the body too, read or not. */
    @Override
    public void close() throws IOException {
        if (plain == null && !ended && !body.isReplayable()) {
            plain = body.open();
        }
        ended = true;
        next = ready.length;
        try {
            if (plain != null) {
                plain.close();
            }
        } finally {
            if (gzip != null) {
                gzip.close();
            }
        }
    }
}
