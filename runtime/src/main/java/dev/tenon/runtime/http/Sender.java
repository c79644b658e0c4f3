package dev.tenon.runtime.http;

import java.util.concurrent.CompletableFuture;

/** How the request of an attempt is sent: by a thread that waits for the answer, or by one that does not. */
@FunctionalInterface
interface Sender {
    /**
     * Sends a request.
     *
     * @param request what to send
     * @param answer is completed; once it is done otherwise, for example cancelled, the exchange ends
     */
    void send(TransportRequest request, CompletableFuture<TransportResponse> answer);

    /** Does not wait. */
    static Sender starting(HttpTransport transport) {
        return (request, answer) -> {
            CompletableFuture<TransportResponse> exchange = transport.send(request);
            exchange.whenComplete((response, problem) -> {
                if (response == null) {
                    answer.completeExceptionally(Attempt.cause(problem));
                } else {
                    hand(response, answer);
                }
            });
            answer.whenComplete((response, problem) -> exchange.cancel(true));
        };
    }

    /** Waits, which spares a call that waits anyway several changes of threads. */
    static Sender waiting(HttpTransport transport) {
        return (request, answer) -> {
            Interruption interruption = new Interruption();
            answer.whenComplete((response, problem) -> interruption.end());
            try {
                hand(interruption.during(() -> transport.sendAndWait(request)), answer);
            } catch (Throwable problem) {
                answer.completeExceptionally(problem);
            }
        };
    }

    private static void hand(TransportResponse response, CompletableFuture<TransportResponse> answer) {
        if (!answer.complete(response)) {
            response.body().close();
        }
    }
}
