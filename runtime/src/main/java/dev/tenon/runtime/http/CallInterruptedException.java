package dev.tenon.runtime.http;

/** The waiting thread was interrupted. The call was cancelled, and the thread's interrupt flag is set. */
public final class CallInterruptedException extends ClientException {
    private static final long serialVersionUID = 1L;

    CallInterruptedException(String operation, InterruptedException cause) {
        super(operation, "interrupted while waiting for the answer", cause);
    }
}
