package dev.tenon.runtime.http;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Values that are read from a body one after the other, once, by whoever comes first.
 *
 * @param <T> the values' type
 */
final class Sequence<T> implements Iterable<T>, AutoCloseable {
    private final AnswerBody body;
    private final Source<T> source;
    private final Runnable closing;
    private final AtomicBoolean taken;

    /** Where the values come from. */
    interface Source<T> {
        /** The next value, or null at the end. */
        @Nullable
        T next() throws IOException;
    }

    Sequence(AnswerBody body, Source<T> source) {
        this(body, source, body.octets()::close);
    }

    /** Values that may come from several answers, of which the body is the first. */
    Sequence(AnswerBody body, Source<T> source, Runnable closing) {
        this(body, source, closing, new AtomicBoolean());
    }

    private Sequence(AnswerBody body, Source<T> source, Runnable closing, AtomicBoolean taken) {
        this.body = body;
        this.source = source;
        this.closing = closing;
        this.taken = taken;
    }

    /** Other values that are made of these, and are read instead of them. */
    <R> Sequence<R> instead(Source<R> others) {
        return new Sequence<>(body, others, this::close, taken);
    }

    AnswerBody body() {
        return body;
    }

    /** The next value, or null at the end; closes at the end and after a failure. */
    @Nullable
    T next() {
        boolean more = false;
        try {
            T next = source.next();
            more = next != null;
            return next;
        } catch (IOException broken) {
            throw body.failure(broken);
        } finally {
            if (!more) {
                close();
            }
        }
    }

    /** Refuses a second reader, which would see what the first one leaves. */
    void take() {
        if (taken.getAndSet(true)) {
            throw new IllegalStateException("these values can be read once, and somebody does already");
        }
    }

    @Override
    public Iterator<T> iterator() {
        take();
        return new Values();
    }

    Stream<T> stream() {
        int kind = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), kind), false)
                .onClose(this::close);
    }

    Flow.Publisher<T> publisher() {
        return new SequencePublisher<>(this);
    }

    @Override
    public void close() {
        closing.run();
    }

    private final class Values implements Iterator<T> {
        private @Nullable T ahead;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (ahead == null && !ended) {
                try {
                    ahead = Sequence.this.next();
                } finally {
                    ended = ahead == null;
                }
            }
            return ahead != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T next = ahead;
            ahead = null;
            return next;
        }
    }
}
