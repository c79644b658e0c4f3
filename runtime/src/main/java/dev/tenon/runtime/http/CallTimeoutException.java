package dev.tenon.runtime.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No whole answer came in time: of all attempts and the pauses between them together, or of the last attempt alone. */
public final class CallTimeoutException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** How long the call, or the attempt, was allowed to take. */
    private final Duration timeout;

    private CallTimeoutException(String operation, String message, Duration timeout, @Nullable Throwable cause) {
        super(operation, message, cause);
        this.timeout = timeout;
    }

    static CallTimeoutException ofCall(String operation, Duration timeout, int attempts, @Nullable Throwable cause) {
        String message = "no answer within " + timeout + " in " + attempts + " attempt" + (attempts == 1 ? "" : "s");
        return new CallTimeoutException(operation, message, timeout, cause);
    }

    static CallTimeoutException ofAttempt(String operation, AttemptTimeoutException late, int attempts) {
        String message = "no answer within " + late.limit() + " in attempt " + attempts;
        return new CallTimeoutException(operation, message, late.limit(), late);
    }

    /**
     * How long the call, or the last attempt, was allowed to take.
     *
     * @return {@link CallOptions#timeout()} or {@link CallOptions#attemptTimeout()}
     */
    public Duration timeout() {
        return timeout;
    }
}
