package dev.tenon.runtime.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No whole answer came in time, all attempts and the pauses between them together. */
public final class CallTimeoutException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** How long the call was allowed to take. */
    private final Duration timeout;

    CallTimeoutException(String operation, Duration timeout, int attempts, @Nullable Throwable cause) {
        super(
                operation,
                "no answer within " + timeout + " in " + attempts + " attempt" + (attempts == 1 ? "" : "s"),
                cause);
        this.timeout = timeout;
    }

    /**
     * How long the call was allowed to take.
     *
     * @return the call's timeout
     */
    public Duration timeout() {
        return timeout;
    }
}
