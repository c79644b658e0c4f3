package dev.tenon.runtime.http;

/** A service redirects a call in a circle, or too often. */
public final class RedirectException extends ClientException {
    private static final long serialVersionUID = 1L;

    RedirectException(String operation, String message) {
        super(operation, message, null);
    }
}
