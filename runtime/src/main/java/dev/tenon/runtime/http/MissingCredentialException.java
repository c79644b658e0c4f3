package dev.tenon.runtime.http;

/** An operation asks for a credential that the client does not have, or that cannot be sent. Nothing was sent. */
public final class MissingCredentialException extends ClientException {
    private static final long serialVersionUID = 1L;

    MissingCredentialException(String operation, String message) {
        super(operation, message, null);
    }
}
