package dev.tenon.runtime.http;

/** The service answered, but with no success. Generated code has a subclass for each operation and documented status. */
public abstract non-sealed class ApiException extends ClientException {
    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 512;

    private final transient ResponseHead head;
    /** The status code. */
    private final int status;
    /** What the message shows of the body. */
    private final String excerpt;

    /**
     * Makes the exception.
     *
     * @param operation the contract's {@code operationId}
     * @param head status and header fields
     * @param excerpt what the message shows of the body; shortened, and without control characters
     */
    protected ApiException(String operation, ResponseHead head, String excerpt) {
        super(operation, message(head, excerpt), null);
        this.head = head;
        this.status = head.status();
        this.excerpt = Excerpts.of(excerpt, EXCERPT);
    }

    private static String message(ResponseHead head, String excerpt) {
        return "the service answered " + head.statusAndRequestId()
                + (excerpt.isEmpty() ? "" : ": " + Excerpts.of(excerpt, EXCERPT));
    }

    /**
     * The answer's status and header fields.
     *
     * @return null only after the exception was serialized
     */
    public final ResponseHead head() {
        return head;
    }

    /**
     * The answer's status (RFC 9110 §15).
     *
     * @return for example 404
     */
    public final int status() {
        return status;
    }

    /**
     * What the message shows of the body.
     *
     * @return empty if there is no body
     */
    public final String excerpt() {
        return excerpt;
    }
}
