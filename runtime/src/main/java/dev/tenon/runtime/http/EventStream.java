package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * The events of an answer of {@code text/event-stream} (HTML Living Standard §9.2). They can be read once: by a loop, as a
 * {@link Stream} or by a subscriber. The stream holds a connection until it is read to its end or closed.
 *
 * <pre>{@code
 * try (EventStream<Quote> quotes = client.watchQuotes("ACME")) {
 *     for (Quote quote : quotes.data()) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * @param <T> the type of the events' data
 */
public final class EventStream<T> implements Iterable<ServerSentEvent<T>>, AutoCloseable {
    /** By custom, this is not data but the end of a stream. */
    private static final String DONE = "[DONE]";

    private final EventSource<T> source;
    private final Sequence<ServerSentEvent<T>> events;

    EventStream(EventSource<T> source) {
        this.source = source;
        this.events = new Sequence<>(source.body(), source, source::close);
    }

    /**
     * Status and header fields.
     *
     * @return the answer's head; that of the last answer if there were several
     */
    public ResponseHead head() {
        return source.body().head();
    }

    /**
     * The events; asking for the next one waits until it has come.
     *
     * @return an iterator that throws {@link TransportException} if the stream is cut off, {@link ResponseTooLargeException} if an
     *     event is longer than {@link CallOptions#maxResponseBytes()}
     * @throws IllegalStateException if somebody reads the events already
     */
    @Override
    public Iterator<ServerSentEvent<T>> iterator() {
        return events.iterator();
    }

    /**
     * The events, as {@link #iterator()} gives them.
     *
     * @return a stream; closing it closes this
     */
    public Stream<ServerSentEvent<T>> stream() {
        return events.stream();
    }

    /**
     * The events, read on threads of the client as far as the subscriber asks for them.
     *
     * @return a publisher for one subscriber; cancelling the subscription closes this
     */
    public Flow.Publisher<ServerSentEvent<T>> publisher() {
        return events.publisher();
    }

    /**
     * The data of the events, up to the end of the stream or to an event whose data is {@code [DONE]}.
     *
     * @return the decoded data, to be read instead of the events; closing it closes this
     */
    public ItemStream<T> data() {
        return new ItemStream<>(events.instead(() -> {
            ServerSentEvent<T> event = events.next();
            return event == null || event.text().equals(DONE) ? null : event.data();
        }));
    }

    /**
     * The last identifier that the service gave.
     *
     * @return empty if it gave none yet
     */
    public String lastEventId() {
        return source.lastEventId();
    }

    /**
     * How long the service wants a client to wait before it resumes.
     *
     * @return empty if it does not say
     */
    public Optional<Duration> reconnectionTime() {
        return source.reconnectionTime();
    }

    /**
     * Closes this stream and makes the same call again, with {@link #lastEventId()} in the header field {@code Last-Event-ID} if
     * there is one, so that the service goes on after the last event.
     *
     * @return the stream of the events that follow
     * @throws ClientException as the call itself; {@link ResponseDecodingException} if the service answers with something else, for
     *     example 204 because there is nothing more to come
     */
    public EventStream<T> resume() {
        close();
        return new EventStream<>(source.of(source.again()));
    }

    /**
     * As {@link #reconnecting(RetryPolicy)}, with the policy of the call ({@link CallOptions#retry()}).
     *
     * @return the stream to be read and closed instead of this one
     * @throws IllegalStateException if the policy does not allow the call to be repeated; this stream is then closed
     */
    public EventStream<T> reconnecting() {
        return reconnecting(source.body().options().retry());
    }

    /**
     * The events of this stream and of those that follow it: whenever it ends or is cut off, the same call is made again with
     * {@code Last-Event-ID}, after {@link #reconnectionTime()} or a pause of the policy if that is longer (HTML Living Standard §9.2.3).
     * It ends when the service answers 204, when it is closed, after an event whose data is {@code [DONE]} if {@link #data()} is read, and
     * when the call was made again as often as {@link RetryPolicy#maxAttempts()} allows without an event. A call that finds no service
     * counts as one, and its failure is thrown if it was the last; any other failure of a call is thrown.
     *
     * @param policy how often it is tried, with which pauses, and with which methods; a reconnection time beyond
     *     {@link RetryPolicy.Builder#maxRetryAfter} ends the stream
     * @return the stream to be read and closed instead of this one
     * @throws IllegalStateException if the policy does not allow the call's method to be repeated, and this stream is then closed; or if
     *     somebody reads this stream already
     */
    public EventStream<T> reconnecting(RetryPolicy policy) {
        if (!source.mayRepeat(policy)) {
            close();
            throw new IllegalStateException(
                    "the call is not idempotent: name its method in the policy if it may be made again");
        }
        events.take();
        return new EventStream<>(new EventReconnection<>(source, policy));
    }

    /** Ends the connection; may be called by any thread. */
    @Override
    public void close() {
        events.close();
    }
}
