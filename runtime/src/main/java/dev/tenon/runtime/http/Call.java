package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call with all its attempts, under one deadline. */
final class Call<R extends @Nullable Object> {
    private final CallParts parts;
    private final AnswerDecoder<R> decoder;
    private final RequestAssembly assembly;
    private final HttpTransport transport;
    private final ScheduledExecutorService timer;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private final long deadline;
    private volatile @Nullable Future<?> exchange;

    Call(
            CallParts parts,
            AnswerDecoder<R> decoder,
            RequestAssembly assembly,
            HttpTransport transport,
            ScheduledExecutorService timer) {
        this.parts = parts;
        this.decoder = decoder;
        this.assembly = assembly;
        this.transport = transport;
        this.timer = timer;
        this.deadline = System.nanoTime() + parts.options().timeout().toNanos();
    }

    CompletableFuture<R> start() {
        try {
            Future<?> timeout = timer.schedule(this::timeOut, remaining(), TimeUnit.NANOSECONDS);
            result.whenComplete((value, failure) -> {
                timeout.cancel(false);
                cancelExchange();
            });
            attempt(1);
        } catch (RejectedExecutionException e) {
            abandon();
        }
        return result;
    }

    /** The client was closed. */
    void abandon() {
        result.completeExceptionally(new TransportException(parts.operation(), "the client was closed during the call"));
    }

    private void timeOut() {
        result.completeExceptionally(new CallTimeoutException(parts.operation(), parts.options().timeout()));
    }

    private void cancelExchange() {
        Future<?> current = exchange;
        if (current != null) {
            current.cancel(true);
        }
    }

    private long remaining() {
        return Math.max(1, deadline - System.nanoTime());
    }

    private void attempt(int number) {
        if (result.isDone()) {
            return;
        }
        try {
            CompletableFuture<TransportResponse> sent = transport.send(assembly.assemble(
                    parts.request(), parts.credentials(), parts.options(), Duration.ofNanos(remaining())));
            exchange = sent;
            sent.whenComplete((response, failure) -> {
                if (failure == null) {
                    answered(response, number);
                } else {
                    failed(failure, number);
                }
            });
            if (result.isDone()) {
                sent.cancel(true);
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void answered(TransportResponse response, int number) {
        try {
            Answer answer = new Answer(parts.operation(), response, parts.validation());
            if (parts.options().retry().statuses().contains(answer.status())) {
                Optional<Duration> asked = RetryAfter.of(answer.head(), Instant.now());
                if (retry(number, asked)) {
                    return;
                }
            }
            result.complete(decoder.decode(answer));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private void failed(Throwable failure, int number) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        boolean connection = cause instanceof IOException
                && !(cause instanceof LimitedBody.TooLarge)
                && !(cause instanceof HttpTimeoutException);
        if (connection && parts.request().isIdempotent() && retry(number, Optional.empty())) {
            return;
        }
        result.completeExceptionally(translated(cause));
    }

    private RuntimeException translated(Throwable cause) {
        String operation = parts.operation();
        if (cause instanceof LimitedBody.TooLarge || cause.getCause() instanceof LimitedBody.TooLarge) {
            return new ResponseTooLargeException(operation, parts.options().maxResponseBytes());
        }
        if (cause instanceof HttpTimeoutException) {
            return new CallTimeoutException(operation, parts.options().timeout());
        }
        if (cause instanceof ConnectException) {
            return new TransportException(operation, "no connection to " + assembly.authority(), cause);
        }
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new TransportException(
                operation, "no whole answer from " + assembly.authority() + ": " + what, cause);
    }

    /** Plans the next attempt; false if there is none, or it would come too late. */
    private boolean retry(int number, Optional<Duration> asked) {
        RetryPolicy policy = parts.options().retry();
        if (number >= policy.attempts()) {
            return false;
        }
        Duration delay = asked.orElseGet(() -> jitter(policy, number));
        if (delay.compareTo(policy.longestDelay()) > 0 || delay.toNanos() >= remaining()) {
            return false;
        }
        try {
            timer.schedule(() -> attempt(number + 1), delay.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Between nothing and a time that doubles with each attempt, so that many clients do not come back together. */
    private static Duration jitter(RetryPolicy policy, int number) {
        long doubled = policy.firstDelay().toNanos() << Math.min(number - 1, 20);
        long most = Math.min(policy.longestDelay().toNanos(), Math.max(0, doubled));
        return Duration.ofNanos(most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
    }
}
