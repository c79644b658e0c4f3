package dev.tenon.runtime.http;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream of {@code text/event-stream} (HTML Living Standard §9.2). Immutable.
 *
 * @param <T> the type of its data
 */
public final class ServerSentEvent<T> {
    private final EventParser.Event event;
    private final Function<String, T> decoder;

    ServerSentEvent(EventParser.Event event, Function<String, T> decoder) {
        this.event = event;
        this.decoder = decoder;
    }

    /**
     * What kind of event it is.
     *
     * @return {@code message} unless the service names another one
     */
    public String type() {
        return event.type();
    }

    /**
     * The last identifier that the service gave, with this event or before it.
     *
     * @return empty if it gave none yet
     */
    public String lastEventId() {
        return event.lastEventId();
    }

    /**
     * The data as it came.
     *
     * @return its lines, with LF between them
     */
    public String text() {
        return event.data();
    }

    /**
     * The data as the contract describes it, decoded anew with each call.
     *
     * @return the value
     * @throws ResponseDecodingException if the text is not that of such a value
     * @throws ResponseValidationException if the value breaks its schema and {@link ResponseValidation#enforce()} is set
     */
    public T data() {
        return decoder.apply(event.data());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerSentEvent<?> that && event.equals(that.event);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event);
    }

    /** Type and identifier, and the start of the data. */
    @Override
    public String toString() {
        return "ServerSentEvent[" + Excerpts.of(type(), 50) + ", " + Excerpts.of(lastEventId(), 50) + ": "
                + Excerpts.of(text(), 200) + "]";
    }
}
