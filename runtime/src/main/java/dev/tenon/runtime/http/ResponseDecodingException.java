package dev.tenon.runtime.http;

import org.jspecify.annotations.Nullable;

/** A documented answer came, but with a body or header field that is not what the contract says. */
public final class ResponseDecodingException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final transient ResponseHead head;
    /** The beginning of the body. */
    private final String excerpt;

    ResponseDecodingException(
            String operation, ResponseHead head, String problem, String excerpt, @Nullable Throwable cause) {
        super(
                operation,
                "cannot read the answer " + head.statusAndRequestId() + ": " + problem
                        + (excerpt.isEmpty() ? "" : "; it starts with " + excerpt),
                cause);
        this.head = head;
        this.excerpt = excerpt;
    }

    /**
     * The answer's status and header fields.
     *
     * @return null only after the exception was deserialized
     */
    public ResponseHead head() {
        return head;
    }

    /**
     * The start of the body.
     *
     * @return at most 200 characters, without control characters; empty if the body is empty or no text
     */
    public String excerpt() {
        return excerpt;
    }
}
