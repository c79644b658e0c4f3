package dev.tenon.runtime.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What carries out a call: the thread that waits for it, or threads for which nobody waits. */
interface CallThread {
    /** Takes a step of the call, not before this method is left. */
    void execute(Runnable step);

    /**
     * Asks foreign code for something, which may take its time and is interrupted at the end of the call.
     *
     * @param end once done, the call is over and nobody needs what was asked for
     * @throws InterruptedException if the thread is interrupted, or the call was over before
     */
    default <T> T ask(Interruption.Step<T> question, CompletableFuture<?> end)
            throws IOException, InterruptedException {
        Interruption interruption = new Interruption();
        end.whenComplete((result, problem) -> interruption.end());
        try {
            return interruption.during(question);
        } catch (IOException | RuntimeException problem) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            throw problem;
        }
    }

    /**
     * Sends the request of an attempt.
     *
     * @param request what to send
     * @param answer is completed; once it is done otherwise, for example cancelled, the exchange ends
     */
    void send(TransportRequest request, CompletableFuture<TransportResponse> answer);

    /**
     * Completes the answer, or closes the response if nobody wants it any more. Transports are foreign code, and may give none: nobody
     * has to wait for it in vain.
     */
    static void hand(@Nullable TransportResponse response, CompletableFuture<TransportResponse> answer) {
        if (response == null) {
            answer.completeExceptionally(new IllegalStateException("the transport gave no answer"));
        } else if (!answer.complete(response)) {
            response.body().close();
        }
    }
}
