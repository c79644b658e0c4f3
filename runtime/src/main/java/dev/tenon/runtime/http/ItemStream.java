package dev.tenon.runtime.http;

import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * Values that come one after the other, such as the lines of {@code application/jsonl}. They can be read once: by a loop, as a
 * {@link Stream} or by a subscriber. A stream holds a connection until it is read to its end or closed; a value that cannot be read
 * ends it with an exception.
 *
 * @param <T> the values' type
 */
public final class ItemStream<T> implements Iterable<T>, AutoCloseable {
    private final Sequence<T> items;

    ItemStream(Sequence<T> items) {
        this.items = items;
    }

    /**
     * The values; asking for the next one waits until it has come.
     *
     * @return an iterator that throws {@link TransportException} if the body is cut off, {@link ResponseTooLargeException} if a value
     *     is longer than {@link CallOptions#maxResponseBytes()}, {@link ResponseDecodingException} if it cannot be decoded
     * @throws IllegalStateException if somebody reads the values already
     */
    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    /**
     * The values, as {@link #iterator()} gives them.
     *
     * @return a stream; closing it closes this
     */
    public Stream<T> stream() {
        return items.stream();
    }

    /**
     * The values, read on threads of the client as far as the subscriber asks for them.
     *
     * @return a publisher for one subscriber; cancelling the subscription closes this
     */
    public Flow.Publisher<T> publisher() {
        return items.publisher();
    }

    /** Ends the connection unless the whole body has come; may be called by any thread. */
    @Override
    public void close() {
        items.close();
    }
}
