package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a transport sends.
 *
 * @param method the HTTP method
 * @param uri the whole address, which may contain a secret
 * @param headers the header fields by name; values may be secret
 * @param body the body, or empty for none
 * @param timeout how long the answer may take
 * @param maxResponseBytes how long its body may be
 */
public record TransportRequest(
        String method,
        URI uri,
        Map<String, List<String>> headers,
        Optional<Bytes> body,
        Duration timeout,
        long maxResponseBytes) {
    /** Neither address nor header fields: they may be secret. */
    @Override
    public String toString() {
        return "TransportRequest[" + method + "]";
    }
}
