package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bodies in the coding {@code gzip} (RFC 9110 §8.4.1.3), compressed while they are sent. */
final class Gzip {
    private Gzip() {}

    static RequestBody compressed(RequestBody body) {
        if (body instanceof MemoryBody) {
            try (InputStream stream = new GzipStream(body)) {
                return RequestBody.of(stream.readAllBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException("memory can be read", impossible);
            }
        }
        return body.isReplayable() ? RequestBody.of(() -> new GzipStream(body)) : RequestBody.of(new GzipStream(body));
    }
}
