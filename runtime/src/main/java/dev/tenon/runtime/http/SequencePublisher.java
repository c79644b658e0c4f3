package dev.tenon.runtime.http;

import java.util.concurrent.Flow;
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
        Receiver<T> receiver = new Receiver<>(subscriber, sequence.body().operation(), sequence::close);
        try {
            sequence.take();
        } catch (IllegalStateException taken) {
            receiver.end();
            subscriber.onSubscribe(new Delivery(receiver));
            subscriber.onError(taken);
            return;
        }
        subscriber.onSubscribe(new Delivery(receiver));
    }

    private final class Delivery implements Flow.Subscription {
        private final Receiver<T> receiver;

        Delivery(Receiver<T> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void request(long count) {
            if (receiver.ask(count)) {
                receiver.proceed(sequence.body().workers(), this::deliver);
            }
        }

        private void deliver() {
            try {
                @Nullable T next;
                do {
                    next = receiver.isEnded() ? null : sequence.next();
                    if (next == null) {
                        receiver.complete();
                        return;
                    }
                } while (receiver.next(next));
            } catch (Throwable problem) {
                receiver.fail(problem);
            }
        }

        @Override
        public void cancel() {
            receiver.cancel();
        }
    }
}
