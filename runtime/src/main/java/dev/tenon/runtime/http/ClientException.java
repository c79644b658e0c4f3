package dev.tenon.runtime.http;

import org.jspecify.annotations.Nullable;

/** A call did not give what its short form promises. No message of it holds a credential. */
public abstract sealed class ClientException extends RuntimeException
        permits AccessTokenException,
                ApiException,
                CallInterruptedException,
                InterceptorException,
                MissingCredentialException,
                RedirectException,
                RequestValidationException,
                ResponseDecodingException,
                ResponseTooLargeException,
                ResponseValidationException,
                TransportException {
    private static final long serialVersionUID = 1L;

    /** The operation that was called. */
    private final String operation;

    ClientException(String operation, String message, @Nullable Throwable cause) {
        super(operation + ": " + message, cause);
        this.operation = operation;
    }

    /**
     * Which operation was called.
     *
     * @return the contract's {@code operationId}
     */
    public final String operation() {
        return operation;
    }
}
