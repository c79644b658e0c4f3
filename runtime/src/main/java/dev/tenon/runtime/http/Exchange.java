package dev.tenon.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The attempts of one call under one deadline. Ends once, with whatever comes first: answer, failure, deadline or cancelling. */
final class Exchange {
    private final ApiRequest request;
    private final CallOptions options;
    private final CallerParts parts;
    private final long deadline;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    private volatile int attempts;
    private volatile @Nullable Throwable lastProblem;
    private volatile @Nullable CompletableFuture<TransportResponse> current;
    private volatile @Nullable ScheduledFuture<?> pause;

    Exchange(ApiRequest request, CallOptions options, CallerParts parts) {
        this.request = request;
        this.options = options;
        this.parts = parts;
        this.deadline = System.nanoTime() + options.timeout().toNanos();
    }

    String operation() {
        return request.operation();
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    void start() {
        ScheduledFuture<?> alarm = parts.timer()
                .schedule(
                        () -> parts.workers().execute(this::timeOut),
                        options.timeout().toNanos(),
                        TimeUnit.NANOSECONDS);
        outcome.whenComplete((result, problem) -> {
            alarm.cancel(false);
            cancelWaiting();
        });
        parts.workers().execute(this::attempt);
    }

    /** Ends the call if it is under way, and its connection. */
    void cancel(Supplier<? extends RuntimeException> reason) {
        outcome.complete(new Outcome.Failed(reason));
    }

    private void timeOut() {
        cancel(() -> new CallTimeoutException(request.operation(), options.timeout(), attempts, lastProblem));
    }

    private void cancelWaiting() {
        CompletableFuture<TransportResponse> exchange = current;
        if (exchange != null) {
            exchange.cancel(true);
        }
        ScheduledFuture<?> waiting = pause;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    /** Suppliers of credentials and transports are foreign code: whatever they throw has to end the call. */
    private void attempt() {
        if (outcome.isDone()) {
            return;
        }
        attempts++;
        TransportRequest sent;
        try {
            sent = parts.endpoint().attempt(request, options);
        } catch (Throwable problem) {
            outcome.complete(new Outcome.Failed(() -> rethrowable(problem)));
            return;
        }
        CompletableFuture<TransportResponse> exchange;
        try {
            exchange = parts.transport().send(sent);
        } catch (Throwable problem) {
            failed(problem);
            return;
        }
        current = exchange;
        if (outcome.isDone()) {
            exchange.cancel(true);
        }
        exchange.whenComplete((response, problem) -> {
            if (response == null) {
                failed(
                        problem instanceof CompletionException && problem.getCause() != null
                                ? problem.getCause()
                                : problem);
            } else {
                answered(response);
            }
        });
    }

    private static RuntimeException rethrowable(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        return (RuntimeException) problem;
    }

    private void answered(TransportResponse response) {
        if (response.body().size() > options.maxResponseBytes()) {
            failed(new BodyTooLargeException(options.maxResponseBytes()));
            return;
        }
        Answer answer = new Answer(request.operation(), response, options.decoding(), parts.validation());
        if (!options.retry().retries(answer.status()) || !again(pauseAfter(answer.head()))) {
            outcome.complete(new Outcome.Answered(answer));
        }
    }

    private Optional<Duration> pauseAfter(ResponseHead head) {
        return RetryAfter.of(head, Instant.now())
                .map(asked -> asked.compareTo(options.retry().maxRetryAfter()) <= 0
                        ? Optional.of(asked)
                        : Optional.<Duration>empty())
                .orElseGet(() -> Optional.of(jitter()));
    }

    private Duration jitter() {
        return options.retry().pause(attempts, () -> ThreadLocalRandom.current().nextDouble());
    }

    private void failed(Throwable problem) {
        if (problem instanceof CancellationException && outcome.isDone()) {
            return;
        }
        lastProblem = problem;
        boolean repeatable = request.isIdempotent() && TransportProblems.isConnectionFailure(problem);
        if (!repeatable || !again(Optional.of(jitter()))) {
            String origin = parts.endpoint().origin();
            cancel(() -> TransportProblems.exception(request.operation(), origin, options, problem));
        }
    }

    /** Goes on with another attempt after a pause, unless that is one too many or too late. */
    private boolean again(Optional<Duration> wanted) {
        if (wanted.isEmpty()
                || !request.isReplayable()
                || attempts >= options.retry().maxAttempts()) {
            return false;
        }
        long nanos = wanted.get().toNanos();
        if (nanos >= deadline - System.nanoTime() || outcome.isDone()) {
            return false;
        }
        pause = parts.timer().schedule(() -> parts.workers().execute(this::attempt), nanos, TimeUnit.NANOSECONDS);
        return true;
    }
}
