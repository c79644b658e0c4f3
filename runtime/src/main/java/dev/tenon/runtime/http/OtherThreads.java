package dev.tenon.runtime.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A call for which no thread waits: steps that may take their time are the workers'. */
final class OtherThreads implements CallThread {
    private final Executor workers;
    private final HttpTransport transport;

    OtherThreads(Executor workers, HttpTransport transport) {
        this.workers = workers;
        this.transport = transport;
    }

    @Override
    public void execute(Runnable step) {
        workers.execute(step);
    }

    @Override
    public void send(TransportRequest request, CompletableFuture<TransportResponse> answer) {
        CompletableFuture<TransportResponse> exchange = transport.send(request);
        exchange.whenComplete((response, problem) -> {
            if (problem != null) {
                answer.completeExceptionally(Attempt.cause(problem));
            } else {
                CallThread.hand(response, answer);
            }
        });
        answer.whenComplete((response, problem) -> exchange.cancel(true));
    }
}
