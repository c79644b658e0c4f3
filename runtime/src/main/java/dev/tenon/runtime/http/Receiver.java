package dev.tenon.runtime.http;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A subscriber as its publisher sees it: how many values it still wants, and whether it was told of the end, which it is once
 * (Reactive Streams §1.7, §3.9 and §3.17).
 *
 * @param <T> the values' type
 */
final class Receiver<T> {
    private final Flow.Subscriber<? super T> subscriber;
    private final String operation;
    private final Runnable release;
    private final Demand demand = new Demand();
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param operation the operation whose answers the values come from
     * @param release frees what the values come from, if the delivery ends before they do
     */
    Receiver(Flow.Subscriber<? super T> subscriber, String operation, Runnable release) {
        this.subscriber = subscriber;
        this.operation = operation;
        this.release = release;
    }

    /**
     * Notes that the subscriber asks for more values.
     *
     * @return whether there was nothing that it waited for, so that the delivery has to go on
     */
    boolean ask(long count) {
        if (count <= 0) {
            fail(new IllegalArgumentException("a subscriber asks for one value at least, not for " + count));
            return false;
        }
        return demand.add(count) && !isEnded();
    }

    boolean wantsMore() {
        return demand.isAny();
    }

    /**
     * Hands on a value, unless the delivery has ended.
     *
     * @return whether another one is wanted; if not, {@link #ask} says so to the next one who asks
     */
    boolean next(T value) {
        if (!isEnded()) {
            subscriber.onNext(value);
        }
        return demand.serve();
    }

    /** Takes a step of the delivery on another thread. */
    void proceed(Executor workers, Runnable step) {
        try {
            workers.execute(step);
        } catch (RejectedExecutionException closed) {
            fail(ClientClosedException.beforeCall(operation));
        }
    }

    boolean isEnded() {
        return ended.get();
    }

    /**
     * Ends the delivery without a word.
     *
     * @return false if it had ended before
     */
    boolean end() {
        return !ended.getAndSet(true);
    }

    void complete() {
        if (end()) {
            subscriber.onComplete();
        }
    }

    void fail(Throwable problem) {
        if (end()) {
            release.run();
            subscriber.onError(problem);
        }
    }

    /** The subscriber wants no more. */
    void cancel() {
        if (end()) {
            release.run();
        }
    }
}
