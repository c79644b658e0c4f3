package dev.tenon.runtime.http;

/** An answer is not what its contract says: the body cannot be read, or a header field is malformed. */
public final class ResponseDecodingException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final transient ResponseHead head;

    ResponseDecodingException(String operation, ResponseHead head, String message, Throwable cause) {
        super(operation, "the answer with status " + head.status() + " cannot be read: " + message, cause);
        this.head = head;
    }

    /**
     * Status and header fields of the answer.
     *
     * @return never null
     */
    public ResponseHead head() {
        return head;
    }
}
