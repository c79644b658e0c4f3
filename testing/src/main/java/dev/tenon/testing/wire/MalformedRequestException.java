package dev.tenon.testing.wire;

/** What arrived is not a request of HTTP/1.1, or is larger than this server takes. */
public final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The status that says so. */
    private final int status;

    /**
     * Makes one.
     *
     * @param status the status that says so
     * @param message what is wrong
     */
    public MalformedRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /**
     * The status that says so.
     *
     * @return for example 400
     */
    public int status() {
        return status;
    }
}
