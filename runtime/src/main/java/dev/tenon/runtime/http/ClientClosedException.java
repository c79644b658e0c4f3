package dev.tenon.runtime.http;

/** The client was closed before the call began, or while it was under way. */
public final class ClientClosedException extends TransportException {
    private static final long serialVersionUID = 1L;

    private ClientClosedException(String operation, String message) {
        super(operation, message, null);
    }

    static ClientClosedException beforeCall(String operation) {
        return new ClientClosedException(operation, "the client is closed");
    }

    static ClientClosedException duringCall(String operation) {
        return new ClientClosedException(operation, "the client was closed during the call");
    }
}
