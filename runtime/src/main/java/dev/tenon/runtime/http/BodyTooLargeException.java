package dev.tenon.runtime.http;

import java.io.IOException;

/** A transport's word that it stopped reading: the answer's body is longer than the request allows. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param limit how many bytes were allowed
     */
    public BodyTooLargeException(long limit) {
        super("the answer's body is longer than " + limit + " bytes");
    }
}
