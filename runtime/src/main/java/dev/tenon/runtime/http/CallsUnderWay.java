package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The calls of a client that have no outcome yet, and whether new ones may begin. */
final class CallsUnderWay {
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Adds a call, which leaves by itself.
     *
     * @throws ClientClosedException if no call may begin any more
     */
    void add(Exchange exchange) {
        exchanges.add(exchange);
        exchange.outcome().whenComplete((outcome, problem) -> exchanges.remove(exchange));
        if (closed) {
            exchanges.remove(exchange);
            throw ClientClosedException.beforeCall(exchange.operation());
        }
    }

    void close() {
        closed = true;
        waiting.forEach(Runnable::run);
    }

    /** Takes a step as soon as no call may begin any more, unless it is forgotten before. */
    void whenClosed(Runnable step) {
        waiting.add(step);
        if (closed) {
            step.run();
        }
    }

    void forget(Runnable step) {
        waiting.remove(step);
    }

    void abort() {
        exchanges.forEach(CallsUnderWay::abort);
    }

    static void abort(Exchange exchange) {
        exchange.cancel(() -> ClientClosedException.duringCall(exchange.operation()));
    }

    /** Waits until no call is under way, time is up or the thread is interrupted, whose flag then stays set. */
    void await(Duration limit) {
        CompletableFuture<?> all = CompletableFuture.allOf(
                exchanges.stream().map(Exchange::outcome).toArray(CompletableFuture[]::new));
        try {
            all.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an exchange ends with an outcome", impossible);
        }
    }
}
