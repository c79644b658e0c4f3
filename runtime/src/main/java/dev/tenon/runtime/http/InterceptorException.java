package dev.tenon.runtime.http;

/** An interceptor threw something, which is the cause. */
public final class InterceptorException extends ClientException {
    private static final long serialVersionUID = 1L;

    InterceptorException(String operation, String when, Throwable cause) {
        super(operation, "an interceptor failed " + when, cause);
    }
}
