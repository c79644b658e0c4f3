package dev.tenon.runtime.http;

import java.io.IOException;

/** No access token could be had for a call, so that it was not sent, or not again. The cause tells why. */
public final class AccessTokenException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** The security scheme's name. */
    private final String scheme;

    AccessTokenException(String operation, String scheme, IOException cause) {
        super(operation, "no access token for " + scheme + ": " + cause.getMessage(), cause);
        this.scheme = scheme;
    }

    /**
     * Which security scheme needs the token.
     *
     * @return its name in the contract
     */
    public String scheme() {
        return scheme;
    }
}
