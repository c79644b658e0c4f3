package dev.tenon.runtime.http;

import java.io.IOException;

/** The transport was closed before an exchange, or while its body came. */
final class TransportClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    TransportClosedException() {
        super("the transport is closed");
    }
}
