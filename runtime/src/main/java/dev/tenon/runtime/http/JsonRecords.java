package dev.tenon.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a body into JSON texts. */
final class JsonRecords {
    private static final int RECORD_SEPARATOR = 0x1e;

    private final InputStream in;
    private final int separator;
    private final long limit;
    private final byte[] chunk = new byte[8 * 1024];
    private int next;
    private int end;
    private boolean ended;

    private JsonRecords(InputStream in, int separator, long limit) {
        this.in = in;
        this.separator = separator;
        this.limit = limit;
    }

    /**
     * The separator follows from the media type: RS before each text in {@code application/json-seq} (RFC 7464 §2.2), else the end of
     * the line.
     */
    static JsonRecords of(InputStream in, String contentType, long limit) {
        boolean sequence = MediaTypes.matches("application/json-seq", contentType);
        return new JsonRecords(in, sequence ? RECORD_SEPARATOR : '\n', limit);
    }

    /** The next text that is not blank, or null at the end. */
    byte @Nullable [] next() throws IOException {
        while (!ended) {
            byte[] text = until();
            if (!isBlank(text)) {
                return checked(text);
            }
        }
        return null;
    }

    private byte[] until() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (true) {
            int start = next;
            while (next < end && chunk[next] != separator) {
                next++;
            }
            if (text.size() + (long) next - start > limit) {
                throw new BodyTooLargeException(limit);
            }
            text.write(chunk, start, next - start);
            if (next < end) {
                next++;
                return text.toByteArray();
            }
            next = 0;
            end = Math.max(in.read(chunk), 0);
            if (end == 0) {
                ended = true;
                return text.toByteArray();
            }
        }
    }

    /** RFC 7464 §2.4: a number or word that ends without a space may be the start of a longer one. */
    private byte[] checked(byte[] text) throws IOException {
        int first = 0;
        while (isSpace(text[first])) {
            first++;
        }
        boolean closedByItself = text[first] == '{' || text[first] == '[' || text[first] == '"';
        if (separator == RECORD_SEPARATOR && !closedByItself && !isSpace(text[text.length - 1])) {
            throw new IOException("the last value may be cut off");
        }
        return text;
    }

    private static boolean isBlank(byte[] text) {
        for (byte octet : text) {
            if (!isSpace(octet)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
    }
}
