package dev.tenon.runtime.http;

/** An answer's body is longer than the call allows. What had come of it is dropped, and the connection closed. */
public final class ResponseTooLargeException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** How many bytes are allowed. */
    private final long limit;

    ResponseTooLargeException(String operation, long limit) {
        super(operation, "the answer's body is longer than " + limit + " bytes", null);
        this.limit = limit;
    }

    /**
     * How long the body was allowed to be.
     *
     * @return bytes
     */
    public long limit() {
        return limit;
    }
}
