package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The events of one answer after the other (HTML Living Standard §9.2.3): what ends is asked for again, until the service answers
 * 204. One thread reads, any may close.
 */
final class EventReconnection<T> implements EventSource<T> {
    /** The status that tells a client to stop. */
    private static final int NO_MORE = 204;

    private final RetryPolicy policy;
    private volatile boolean closed;
    private volatile CountDownLatch pause = new CountDownLatch(0);
    private volatile EventSource<T> current;
    private volatile Optional<Duration> reconnectionTime = Optional.empty();
    /** How often in a row the call was made again without an event. */
    private int attempts;

    EventReconnection(EventSource<T> first, RetryPolicy policy) {
        this.current = first;
        this.policy = policy;
    }

    @Override
    public @Nullable ServerSentEvent<T> next() throws IOException {
        while (true) {
            IOException broken = null;
            try {
                ServerSentEvent<T> event = current.next();
                if (event != null) {
                    attempts = 0;
                    return event;
                }
            } catch (BodyTooLargeException | InterruptedIOException lasting) {
                throw lasting;
            } catch (IOException cut) {
                broken = cut;
            }
            if (!reconnects(broken)) {
                return null;
            }
        }
    }

    /** Whether there is another answer to read; false if the service or the caller wants no more. */
    private boolean reconnects(@Nullable IOException broken) throws IOException {
        EventSource<T> last = current;
        last.close();
        reconnectionTime = last.reconnectionTime().or(() -> reconnectionTime);
        TransportException unreached = null;
        while (!closed) {
            attempts++;
            if (attempts >= policy.maxAttempts() || !pause()) {
                return ended(broken, unreached);
            }
            try {
                return follows(last);
            } catch (ClientClosedException closing) {
                throw closing;
            } catch (TransportException notReached) {
                unreached = notReached;
            }
        }
        return false;
    }

    /** False, unless the last call or what it answered failed, and not because the caller closes. */
    private boolean ended(@Nullable IOException broken, @Nullable TransportException unreached) throws IOException {
        if (unreached != null && !closed) {
            throw unreached;
        }
        if (broken != null && !closed) {
            throw broken;
        }
        return false;
    }

    private boolean follows(EventSource<T> last) {
        Answer answer = last.again();
        if (answer.status() == NO_MORE) {
            answer.close();
            return false;
        }
        current = last.of(answer);
        if (closed) {
            current.close();
        }
        return true;
    }

    /** Waits as long as the service wants, or the policy if that is longer; false if that is too long, or the caller closes. */
    private boolean pause() throws IOException {
        Duration own = policy.pause(attempts, ThreadLocalRandom.current()::nextDouble);
        Duration wanted = reconnectionTime.orElse(own);
        if (wanted.compareTo(policy.maxRetryAfter()) > 0) {
            return false;
        }
        await(own.compareTo(wanted) > 0 ? own : wanted);
        return !closed;
    }

    /** Ends early when the stream is closed or its client, of which the next call will tell. */
    private void await(Duration time) throws IOException {
        CountDownLatch waking = new CountDownLatch(1);
        Runnable wake = waking::countDown;
        pause = waking;
        current.calls().whenClosed(wake);
        try {
            if (!closed) {
                waking.await(time.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            current.calls().forget(wake);
        }
    }

    @Override
    public AnswerBody body() {
        return current.body();
    }

    @Override
    public String lastEventId() {
        return current.lastEventId();
    }

    @Override
    public Optional<Duration> reconnectionTime() {
        return current.reconnectionTime().or(() -> reconnectionTime);
    }

    @Override
    public boolean mayRepeat(RetryPolicy other) {
        return current.mayRepeat(other);
    }

    @Override
    public Answer again() {
        return current.again();
    }

    @Override
    public CallsUnderWay calls() {
        return current.calls();
    }

    @Override
    public EventSource<T> of(Answer answer) {
        return current.of(answer);
    }

    @Override
    public void close() {
        closed = true;
        pause.countDown();
        current.close();
    }
}
