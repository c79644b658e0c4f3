package dev.tenon.runtime.http;

import java.time.Duration;

/** The call took longer than its options allow, retries included. */
public final class CallTimeoutException extends TransportException {
    private static final long serialVersionUID = 1L;

    CallTimeoutException(String operation, Duration timeout) {
        super(operation, "no answer within " + timeout.toMillis() + " ms");
    }
}
