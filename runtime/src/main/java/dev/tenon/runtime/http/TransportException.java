package dev.tenon.runtime.http;

import org.jspecify.annotations.Nullable;

/** No whole answer came: the connection was refused, broke or was closed. The service may have carried the request out. */
public sealed class TransportException extends ClientException permits CallTimeoutException, ClientClosedException {
    private static final long serialVersionUID = 1L;

    TransportException(String operation, String message, @Nullable Throwable cause) {
        super(operation, message, cause);
    }
}
