package dev.tenon.runtime.http;

/** The body of an answer is longer than the options allow. */
public final class ResponseTooLargeException extends TransportException {
    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(String operation, long limit) {
        super(operation, "the body of the answer is longer than " + limit + " bytes");
    }
}
