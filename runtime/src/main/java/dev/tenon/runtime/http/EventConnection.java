package dev.tenon.runtime.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events of one answer. */
final class EventConnection<T> implements EventSource<T> {
    private final AnswerBody body;
    private final EventParser parser;
    private final Function<String, T> decoder;
    private final Resumption resumption;

    EventConnection(AnswerBody body, String lastEventId, Function<String, T> decoder, Resumption resumption) {
        this.body = body;
        this.parser = new EventParser(
                body.octets().open(), lastEventId, body.options().maxResponseBytes());
        this.decoder = decoder;
        this.resumption = resumption;
    }

    @Override
    public @Nullable ServerSentEvent<T> next() throws IOException {
        EventParser.Event event = parser.next();
        return event == null ? null : new ServerSentEvent<>(event, decoder);
    }

    @Override
    public AnswerBody body() {
        return body;
    }

    @Override
    public String lastEventId() {
        return parser.lastEventId();
    }

    @Override
    public Optional<Duration> reconnectionTime() {
        return parser.reconnectionTime();
    }

    @Override
    public boolean mayRepeat(RetryPolicy policy) {
        return policy.mayRepeat(resumption.method(), false);
    }

    @Override
    public Answer again() {
        String id = lastEventId();
        if (!HeaderSyntax.isValue(id)) {
            throw body.undecodable(
                    "the id of the last event cannot be sent in Last-Event-ID: " + Excerpts.of(id, 100), "", null);
        }
        return resumption.call().again(id);
    }

    @Override
    public CallsUnderWay calls() {
        return resumption.calls();
    }

    @Override
    public EventSource<T> of(Answer answer) {
        return answer.connection(decoder);
    }

    @Override
    public void close() {
        body.octets().close();
    }
}
