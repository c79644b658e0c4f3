package dev.tenon.runtime.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/** A subscriber that keeps what it is told: values, failures, and {@code "complete"}. */
final class Collector<T> implements Flow.Subscriber<T> {
    final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
    private final long first;
    volatile Flow.Subscription subscription;

    Collector(long first) {
        this.first = first;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(first);
    }

    @Override
    public void onNext(T item) {
        signals.add(item);
    }

    @Override
    public void onError(Throwable problem) {
        signals.add(problem);
    }

    @Override
    public void onComplete() {
        signals.add("complete");
    }
}
