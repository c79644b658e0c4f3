package dev.tenon.runtime.http;

/** There is no whole answer: the service was not reached, or the connection broke. */
public class TransportException extends ClientException {
    private static final long serialVersionUID = 1L;

    TransportException(String operation, String message, Throwable cause) {
        super(operation, message, cause);
    }

    TransportException(String operation, String message) {
        super(operation, message);
    }
}
