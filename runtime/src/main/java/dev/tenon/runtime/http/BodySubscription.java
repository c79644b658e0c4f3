package dev.tenon.runtime.http;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/** The subscription to a body: the first one that comes; any other is cancelled (Reactive Streams §2.5). */
final class BodySubscription {
    private final AtomicReference<Flow.Subscription> first = new AtomicReference<>();

    /** Whether a subscription is the one that holds. */
    boolean take(Flow.Subscription started) {
        boolean taken = first.compareAndSet(null, started);
        if (!taken) {
            started.cancel();
        }
        return taken;
    }

    void request(long pieces) {
        Flow.Subscription subscription = first.get();
        if (subscription != null) {
            subscription.request(pieces);
        }
    }

    /** Cancels the subscription, if it came about already. */
    void cancel() {
        Flow.Subscription subscription = first.get();
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
