package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.URI;

/** A token endpoint gave no token. The message holds nothing that was sent, and of the answer the error code alone. */
public final class TokenEndpointException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The answer's status. */
    private final int status;

    /** The answer's error code. */
    private final String error;

    TokenEndpointException(URI endpoint, int status, String error, String problem) {
        super("the token endpoint " + endpoint + " " + problem);
        this.status = status;
        this.error = error;
    }

    static TokenEndpointException refused(URI endpoint, int status, String error) {
        return new TokenEndpointException(
                endpoint, status, error, "answered " + status + (error.isEmpty() ? "" : " " + error));
    }

    static TokenEndpointException unreadable(URI endpoint, int status, String why) {
        return new TokenEndpointException(endpoint, status, "", "answered " + status + " with " + why);
    }

    /**
     * The answer's status (RFC 9110 §15).
     *
     * @return for example 400
     */
    public int status() {
        return status;
    }

    /**
     * The error code (RFC 6749 §5.2).
     *
     * @return for example {@code invalid_client}; empty if the answer has none
     */
    public String error() {
        return error;
    }

    /** Whether the same request may do better later. */
    boolean isPassing() {
        return status == 429 || status >= 500;
    }
}
