package dev.tenon.runtime.http;

/**
 * How the call of an answer is made again.
 *
 * @param method its method
 * @param call makes it
 * @param calls the calls of the same client
 */
record Resumption(String method, Call call, CallsUnderWay calls) {
    /** What came by itself. */
    static final Resumption NONE = new Resumption(
            "",
            id -> {
                throw new IllegalStateException("this answer was not called for");
            },
            new CallsUnderWay());

    /** Makes the call. */
    @FunctionalInterface
    interface Call {
        /**
         * @param lastEventId what to send as {@code Last-Event-ID}, nothing if empty
         * @return the answer, a success
         * @throws ClientException as the first call may throw
         */
        Answer again(String lastEventId);
    }
}
