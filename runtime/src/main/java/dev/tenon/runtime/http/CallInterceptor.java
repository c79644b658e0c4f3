package dev.tenon.runtime.http;

/** Watches the calls of a client, for tracing, metrics or logs. Safe for use by several threads. */
@FunctionalInterface
public interface CallInterceptor {
    /**
     * Tells that a call begins, on the thread that makes it: what that thread carries, such as the span that is current, is still
     * there. What it throws ends the call with an {@link InterceptorException} before anything is sent.
     *
     * @param call what is called
     * @return what is told of the call's attempts
     */
    CallObserver begin(CallView call);
}
