package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.util.List;

/**
 * A whole answer.
 *
 * @param status the status (RFC 9110 §15)
 * @param fields the header fields
 * @param body the body, empty if there is none
 */
public record TransportResponse(int status, List<HeaderField> fields, Bytes body) {
    /**
     * Makes an answer.
     *
     * @param status the status (RFC 9110 §15)
     * @param fields the header fields; copied
     * @param body the body, empty if there is none
     */
    public TransportResponse {
        fields = List.copyOf(fields);
    }
}
