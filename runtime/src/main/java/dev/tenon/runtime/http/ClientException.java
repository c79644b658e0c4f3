package dev.tenon.runtime.http;

/** A call did not end with what its short form returns. */
public abstract class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    /**
     * Makes the exception.
     *
     * @param operation the operation's identifier in the contract
     * @param message what went wrong, fit for a log
     */
    protected ClientException(String operation, String message) {
        super(operation + ": " + message);
        this.operation = operation;
    }

    /**
     * Makes the exception.
     *
     * @param operation the operation's identifier in the contract
     * @param message what went wrong, fit for a log
     * @param cause why
     */
    protected ClientException(String operation, String message, Throwable cause) {
        super(operation + ": " + message, cause);
        this.operation = operation;
    }

    /**
     * Which operation was called.
     *
     * @return its identifier in the contract
     */
    public final String operation() {
        return operation;
    }
}
