package dev.tenon.runtime.http;

/** The thread that waited for an answer was interrupted. The exchange is cancelled, the thread's interrupt flag is set. */
public final class CallInterruptedException extends ClientException {
    private static final long serialVersionUID = 1L;

    CallInterruptedException(String operation) {
        super(operation, "the thread was interrupted while it waited for the answer", null);
    }
}
