package dev.tenon.runtime.http;

import java.io.IOException;

/** Within a call: why an attempt could not be sent. The call's exception is an {@link AccessTokenException}. */
final class NoTokenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String scheme;
    private final IOException reason;

    NoTokenException(String scheme, IOException reason) {
        super(reason);
        this.scheme = scheme;
        this.reason = reason;
    }

    String scheme() {
        return scheme;
    }

    IOException reason() {
        return reason;
    }
}
