package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
    private final CallThread thread;
    private final Observers observers;
    private final IdempotencyKey key;
    private final long deadline;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    private volatile Route route;
    private volatile int attempts;
    private volatile int retries;
    private volatile boolean renewed;
    private volatile @Nullable Throwable lastProblem;
    private volatile @Nullable Attempt current;
    private volatile @Nullable ScheduledFuture<?> pause;

    Exchange(ApiRequest request, Route route, CallOptions options, CallerParts parts, CallThread thread) {
        this.request = request;
        this.options = options;
        this.parts = parts;
        this.thread = thread;
        this.observers = parts.interceptors().isEmpty()
                ? Observers.NONE
                : Observers.begin(
                        parts.interceptors(),
                        new CallView(
                                request.operation(),
                                request.method(),
                                URI.create(parts.endpoint().origin(request))));
        this.key = IdempotencyKey.of(request, options);
        this.route = route;
        this.deadline = System.nanoTime() + options.timeout().toNanos();
    }

    String operation() {
        return request.operation();
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    void start() {
        Deadlines.Deadline end = parts.deadlines().set(options.timeout(), this::timeOut);
        outcome.whenComplete((result, problem) -> {
            end.cancel();
            cancelWaiting();
        });
        if (request.security().isEmpty()) {
            attempt();
        } else {
            thread.execute(this::attempt);
        }
    }

    /** Ends the call if it is under way, and its connection. */
    void cancel(Supplier<? extends RuntimeException> reason) {
        outcome.complete(new Outcome.Failed(reason));
    }

    private void timeOut() {
        cancel(() -> CallTimeoutException.ofCall(request.operation(), options.timeout(), attempts, lastProblem));
    }

    private void cancelWaiting() {
        Attempt attempt = current;
        if (attempt != null) {
            attempt.cancel();
        }
        ScheduledFuture<?> waiting = pause;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    /** Suppliers of credentials, interceptors and transports are foreign code: whatever they throw has to end the call. */
    private void attempt() {
        if (outcome.isDone()) {
            return;
        }
        attempts++;
        Attempt attempt;
        try {
            attempt = prepared();
        } catch (IOException | InterruptedException none) {
            failed(none);
            return;
        } catch (Throwable problem) {
            end(problem);
            return;
        }
        current = attempt;
        if (outcome.isDone()) {
            attempt.cancel();
        }
        attempt.send(thread, options.attemptTimeout(), parts.deadlines());
        attempt.answer().whenComplete((response, problem) -> {
            try {
                if (response == null) {
                    observers.onFailure(attempt.view(), reason(Attempt.cause(problem)));
                    failed(Attempt.cause(problem));
                } else {
                    answered(attempt, response);
                }
            } catch (Throwable unexpected) {
                if (response != null) {
                    response.body().close();
                }
                end(unexpected);
            }
        });
    }

    /** An attempt is cut off when its call ends, which has a reason of its own: time was up, or the client was closed. */
    private Throwable reason(Throwable problem) {
        return problem instanceof CancellationException
                        && outcome.isDone()
                        && !outcome.isCompletedExceptionally()
                        && outcome.join() instanceof Outcome.Failed ended
                ? ended.problem().get()
                : problem;
    }

    private Attempt prepared() throws IOException, InterruptedException {
        Endpoint endpoint = parts.endpoint();
        Route to = route;
        List<Credentials.Used> secrets = to.foreign() || request.security().isEmpty()
                ? List.of()
                : thread.ask(() -> parts.credentials().secrets(request), outcome);
        List<HeaderField> fields = key.added(endpoint.fields(request, options, to), to);
        URI target = endpoint.target(request, to, secrets);
        AttemptView view = observers == Observers.NONE
                ? AttemptView.UNSEEN
                : new AttemptView(request.operation(), attempts, to.method(), Endpoint.shown(target), fields);
        List<HeaderField> all = HeaderFields.replaced(fields, observers.beforeSend(view));
        return new Attempt(view, endpoint.attempt(request, options, to, target, all, secrets), secrets);
    }

    private void end(Throwable problem) {
        outcome.complete(new Outcome.Failed(() -> {
            if (problem instanceof Error error) {
                throw error;
            }
            return (RuntimeException) problem;
        }));
    }

    private void answered(Attempt attempt, TransportResponse response) {
        if (response.body() instanceof TransportBody.Whole whole
                && whole.bytes().size() > options.maxResponseBytes()) {
            BodyTooLargeException large = new BodyTooLargeException(options.maxResponseBytes());
            observers.onFailure(attempt.view(), large);
            failed(large);
            return;
        }
        Answer answer = answer(response);
        observers.afterAnswer(attempt.view(), answer.head());
        if (answer.status() == 401 && !renewed && !attempt.secrets().isEmpty() && request.isReplayable()) {
            renewed = true;
            thread.execute(() -> renew(attempt, answer));
            return;
        }
        Optional<Route> redirect = route.after(request, attempt.request(), answer.head(), options.redirects());
        if (redirect.isPresent()) {
            answer.close();
            route = redirect.get();
            thread.execute(this::attempt);
            return;
        }
        if (options.retry().retriesStatus(answer.status(), mayRepeat()) && again(pauseAfter(answer.head()))) {
            answer.close();
        } else {
            answered(answer);
        }
    }

    private void answered(Answer answer) {
        if (retries == 0) {
            parts.budget().giveBack();
        }
        if (!outcome.complete(new Outcome.Answered(answer))) {
            answer.close();
        }
    }

    private Answer answer(TransportResponse response) {
        ResponseHead head = new ResponseHead(request.operation(), response.status(), response.fields());
        return new Answer(new AnswerBody(
                request.operation(), head, response.body(), options, parts.validation(), parts.workers()));
    }

    /** A service that answers 401 has done nothing, so that any request that can be sent again is, if there is another secret. */
    private void renew(Attempt refused, Answer answer) {
        try {
            if (thread.ask(() -> Credentials.renew(refused.secrets()), outcome)) {
                answer.close();
                attempt();
            } else {
                answered(answer);
            }
        } catch (IOException | InterruptedException none) {
            answer.close();
            failed(none);
        } catch (Throwable problem) {
            answer.close();
            end(problem);
        }
    }

    private boolean mayRepeat() {
        return options.retry().mayRepeat(route.method(), key.isPresent());
    }

    private Optional<Duration> pauseAfter(ResponseHead head) {
        return RetryAfter.of(head, Instant.now())
                .map(asked -> asked.compareTo(options.retry().maxRetryAfter()) <= 0
                        ? Optional.of(asked)
                        : Optional.<Duration>empty())
                .orElseGet(() -> Optional.of(jitter()));
    }

    private Duration jitter() {
        return options.retry()
                .pause(retries + 1, () -> ThreadLocalRandom.current().nextDouble());
    }

    private void failed(Throwable problem) {
        if (problem instanceof CancellationException && outcome.isDone()) {
            return;
        }
        if (problem instanceof InterruptedException) {
            cancel(() -> new CallInterruptedException(request.operation()));
            return;
        }
        lastProblem = problem;
        boolean retried = TransportProblems.failure(problem)
                .filter(failure -> options.retry().retriesFailure(failure, mayRepeat()))
                .isPresent();
        if (retried && again(Optional.of(jitter()))) {
            return;
        }
        String origin = parts.endpoint().origin(request, route);
        cancel(() -> problem instanceof AttemptTimeoutException late
                ? CallTimeoutException.ofAttempt(request.operation(), late, attempts)
                : TransportProblems.exception(request.operation(), origin, options, problem));
    }

    /** Goes on with another attempt after a pause, unless that is one too many or too late. */
    private boolean again(Optional<Duration> wanted) {
        if (wanted.isEmpty()
                || !request.isReplayable()
                || retries + 1 >= options.retry().maxAttempts()) {
            return false;
        }
        long nanos = wanted.get().toNanos();
        if (nanos >= deadline - System.nanoTime()
                || outcome.isDone()
                || !parts.budget().take()) {
            return false;
        }
        retries++;
        pause = parts.timer().schedule(() -> thread.execute(this::attempt), nanos, TimeUnit.NANOSECONDS);
        return true;
    }
}
