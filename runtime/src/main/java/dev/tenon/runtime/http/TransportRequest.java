package dev.tenon.runtime.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One attempt of a call, ready to send. It may hold credentials in its URL and header fields; its text shows none.
 *
 * @param method the method (RFC 9110 §9)
 * @param uri the absolute URL, percent-encoded
 * @param fields the header fields, without those that belong to the transport such as {@code Host} and {@code Content-Length}
 * @param body the body, empty if the request has none
 * @param maxResponseBytes how long the answer's body may be; reading ends as soon as it is longer
 * @param streaming which answers are handed on while their body is still coming, of any length
 */
public record TransportRequest(
        String method,
        URI uri,
        List<HeaderField> fields,
        Optional<RequestBody> body,
        long maxResponseBytes,
        Streaming streaming) {

    /**
     * Makes a request.
     *
     * @param method the method (RFC 9110 §9)
     * @param uri the absolute URL, percent-encoded
     * @param fields the header fields; copied
     * @param body the body, empty if the request has none
     * @param maxResponseBytes how long the answer's body may be
     * @param streaming which answers are handed on while their body is still coming
     */
    public TransportRequest {
        fields = List.copyOf(fields);
    }

    /**
     * Makes a request whose answer comes as a whole.
     *
     * @param method the method (RFC 9110 §9)
     * @param uri the absolute URL, percent-encoded
     * @param fields the header fields; copied
     * @param body the body, empty if the request has none
     * @param maxResponseBytes how long the answer's body may be
     */
    public TransportRequest(
            String method, URI uri, List<HeaderField> fields, Optional<RequestBody> body, long maxResponseBytes) {
        this(method, uri, fields, body, maxResponseBytes, Streaming.NONE);
    }

    /** Method, scheme, authority and path, and the names of the header fields. */
    @Override
    public String toString() {
        return "TransportRequest[" + method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?...") + ", "
                + fields.stream().map(HeaderField::name).toList() + "]";
    }
}
