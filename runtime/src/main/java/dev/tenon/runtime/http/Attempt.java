package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One attempt of a call: sent once, and given up when it takes too long. */
final class Attempt {
    private final AttemptView view;
    private final TransportRequest request;
    private final List<Credentials.Used> secrets;
    private final CompletableFuture<TransportResponse> answer = new CompletableFuture<>();

    Attempt(AttemptView view, TransportRequest request, List<Credentials.Used> secrets) {
        this.view = view;
        this.request = request;
        this.secrets = secrets;
    }

    AttemptView view() {
        return view;
    }

    TransportRequest request() {
        return request;
    }

    List<Credentials.Used> secrets() {
        return secrets;
    }

    CompletableFuture<TransportResponse> answer() {
        return answer;
    }

    /** Does nothing if the attempt was cancelled already. */
    void send(CallThread thread, Optional<Duration> limit, Deadlines deadlines) {
        if (answer.isDone()) {
            return;
        }
        try {
            limit.map(time ->
                            deadlines.set(time, () -> answer.completeExceptionally(new AttemptTimeoutException(time))))
                    .ifPresent(end -> answer.whenComplete((response, problem) -> end.cancel()));
            thread.send(request, answer);
        } catch (Throwable problem) {
            answer.completeExceptionally(problem);
        }
    }

    /** Ends the attempt's connection if there is no answer yet. */
    void cancel() {
        answer.cancel(true);
    }

    static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }
}
