package dev.tenon.runtime.http;

import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Gives the values of a sequence to one subscriber. A thread is busy with it only while the subscriber asks for values.
 *
 * @param <T> the values' type
 */
final class SequencePublisher<T> implements Flow.Publisher<T> {
    private final Sequence<T> sequence;

    SequencePublisher(Sequence<T> sequence) {
        this.sequence = sequence;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Delivery delivery = new Delivery(subscriber);
        try {
            sequence.take();
        } catch (IllegalStateException taken) {
            delivery.ended.set(true);
            subscriber.onSubscribe(delivery);
            subscriber.onError(taken);
            return;
        }
        subscriber.onSubscribe(delivery);
    }

    private final class Delivery implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicBoolean ended = new AtomicBoolean();

        Delivery(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                fail(new IllegalArgumentException("a subscriber asks for one value at least, not for " + count));
                return;
            }
            boolean idle =
                    demand.getAndAccumulate(count, (old, more) -> old + more < 0 ? Long.MAX_VALUE : old + more) == 0;
            if (idle && !ended.get()) {
                try {
                    sequence.body().workers().execute(this::deliver);
                } catch (RejectedExecutionException closed) {
                    fail(new IllegalStateException("the client is closed", closed));
                }
            }
        }

        private void deliver() {
            try {
                do {
                    @Nullable T next = ended.get() ? null : sequence.next();
                    if (next == null) {
                        complete();
                        return;
                    }
                    if (!ended.get()) {
                        subscriber.onNext(next);
                    }
                } while (demand.decrementAndGet() > 0);
            } catch (Throwable problem) {
                fail(problem);
            }
        }

        private void complete() {
            if (!ended.getAndSet(true)) {
                subscriber.onComplete();
            }
        }

        private void fail(Throwable problem) {
            if (!ended.getAndSet(true)) {
                sequence.close();
                subscriber.onError(problem);
            }
        }

        @Override
        public void cancel() {
            if (!ended.getAndSet(true)) {
                sequence.close();
            }
        }
    }
}
