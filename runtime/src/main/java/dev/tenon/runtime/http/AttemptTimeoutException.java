package dev.tenon.runtime.http;

import java.io.IOException;
import java.time.Duration;

/** Within a call: an attempt took too long. The call's exception is a {@link CallTimeoutException}. */
final class AttemptTimeoutException extends IOException {
    private static final long serialVersionUID = 1L;

    /** How long the attempt was allowed to take. */
    private final Duration limit;

    AttemptTimeoutException(Duration limit) {
        super("the attempt took longer than " + limit);
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }
}
