package dev.tenon.runtime.http;

import java.io.IOException;

/** The body of a request cannot be read to be sent: no fault of the connection, and another attempt would do no better. */
final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableBodyException(Throwable problem) {
        super("the body of the request cannot be read", problem);
    }
}
