package dev.tenon.benchmarks.process;

/** A measured program did not do its work. */
public final class FailedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedRunException(String lastLines) {
        super(lastLines);
    }
}
