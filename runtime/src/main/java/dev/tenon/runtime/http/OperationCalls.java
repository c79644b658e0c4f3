package dev.tenon.runtime.http;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a client: begins them, waits or does not, and hands their answers to who decodes them. */
final class OperationCalls {
    private final CallerParts parts;
    private final CallOptions options;
    private final CallsUnderWay underWay;

    /** @param options those of all calls; a call's own go before */
    OperationCalls(CallerParts parts, CallOptions options, CallsUnderWay underWay) {
        this.parts = parts;
        this.options = options;
        this.underWay = underWay;
    }

    /** As {@link ApiCaller#call}. */
    <R extends @Nullable Object> R call(ApiRequest request, AnswerDecoder<R> decoder, CallOptions own) {
        return decoded(resumable(await(request, Route.of(request), own), request, decoder, own, ""), decoder);
    }

    /** Waits for an answer, of whatever status. */
    Answer await(ApiRequest request, Route route, CallOptions own) {
        try {
            return awaited(request, route, own);
        } finally {
            request.discard();
        }
    }

    private Answer awaited(ApiRequest request, Route route, CallOptions own) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(request.operation());
        }
        WaitingThread thread = new WaitingThread(parts.transport());
        Exchange exchange = start(request, route, own, thread);
        try {
            return thread.await(exchange.outcome()).answer();
        } catch (InterruptedException interrupted) {
            exchange.cancel(CancellationException::new);
            exchange.outcome().thenAccept(Outcome::discard);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.operation());
        }
    }

    /** A body that is still coming is the caller's from here on, unless there is no result. */
    static <R extends @Nullable Object> R decoded(Answer answer, AnswerDecoder<R> decoder) {
        try {
            return decoder.decode(answer);
        } catch (Throwable problem) {
            answer.close();
            throw problem;
        }
    }

    /** The decoder throws what the operation throws if the second answer is no success. */
    private Answer resumable(
            Answer answer, ApiRequest request, AnswerDecoder<?> decoder, CallOptions own, String lastEventId) {
        if (request.streamed().isEmpty()) {
            return answer;
        }
        return answer.resumable(
                new Resumption(
                        request.method(),
                        id -> {
                            CallOptions resuming = id.isEmpty() ? own : own.withHeader("Last-Event-ID", id);
                            Answer next = await(request, Route.of(request), resuming);
                            if (next.status() / 100 != 2) {
                                decoded(next, decoder);
                            }
                            return resumable(next, request, decoder, own, id);
                        },
                        underWay),
                lastEventId);
    }

    /** As {@link ApiCaller#callAsync}, by a route of the caller's choice. */
    <R extends @Nullable Object> CompletableFuture<R> callAsync(
            ApiRequest request, Route route, AnswerDecoder<R> decoder, CallOptions own) {
        Exchange exchange;
        try {
            exchange = start(request, route, own, new OtherThreads(parts.workers(), parts.transport()));
        } catch (RuntimeException refused) {
            request.discard();
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<R> result = new CompletableFuture<>();
        result.whenComplete((value, problem) -> exchange.cancel(CancellationException::new));
        exchange.outcome().thenAccept(outcome -> {
            request.discard();
            try {
                Answer answer = resumable(outcome.answer(), request, decoder, own, "");
                if (!result.complete(decoded(answer, decoder))) {
                    answer.close();
                }
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        return result;
    }

    private Exchange start(ApiRequest request, Route route, CallOptions own, CallThread thread) {
        parts.credentials().check(request);
        Exchange exchange = new Exchange(request, route, own.over(options), parts, thread);
        underWay.add(exchange);
        try {
            exchange.start();
        } catch (RejectedExecutionException closing) {
            CallsUnderWay.abort(exchange);
        }
        return exchange;
    }
}
