package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.util.List;

/**
 * An answer.
 *
 * @param status the status (RFC 9110 §15)
 * @param fields the header fields
 * @param body the body, empty if there is none; it is still coming only where {@link TransportRequest#streaming()} asks for that
 */
public record TransportResponse(int status, List<HeaderField> fields, TransportBody body) {
    /**
     * Makes an answer.
     *
     * @param status the status (RFC 9110 §15)
     * @param fields the header fields; copied
     * @param body the body
     */
    public TransportResponse {
        fields = List.copyOf(fields);
    }

    /**
     * Makes an answer that has come as a whole.
     *
     * @param status the status (RFC 9110 §15)
     * @param fields the header fields; copied
     * @param body the body, empty if there is none
     */
    public TransportResponse(int status, List<HeaderField> fields, Bytes body) {
        this(status, fields, new TransportBody.Whole(body));
    }
}
