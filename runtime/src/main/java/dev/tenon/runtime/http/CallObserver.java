package dev.tenon.runtime.http;

import java.util.List;

/**
 * Watches the attempts of one call one after the other, on the thread that waits for the call or on those of the client. Each attempt
 * that is sent ends with either {@link #afterAnswer} or {@link #onFailure}.
 */
public interface CallObserver {
    /**
     * Tells that an attempt is about to be sent. What it throws ends the call with an {@link InterceptorException}; nothing is then
     * sent.
     *
     * @param attempt what is sent
     * @return header fields to add, such as {@code traceparent}; they go before the request's own, and behind credentials
     */
    default List<HeaderField> beforeSend(AttemptView attempt) {
        return List.of();
    }

    /**
     * Tells that an attempt has its answer, of whatever status. What it throws ends the call with an {@link InterceptorException}.
     *
     * @param attempt what was sent
     * @param head status and header fields
     */
    default void afterAnswer(AttemptView attempt, ResponseHead head) {}

    /**
     * Tells that an attempt has no answer: the connection failed, time was up, or the call was cancelled. What it throws is
     * suppressed in the call's own exception.
     *
     * @param attempt what was sent
     * @param problem why there is none
     */
    default void onFailure(AttemptView attempt, Throwable problem) {}
}
