package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the events of a stream come from.
 *
 * @param <T> the type of their data
 */
interface EventSource<T> extends Sequence.Source<ServerSentEvent<T>> {
    /** The answer that is read, or was read last. */
    AnswerBody body();

    /** The last identifier that the service gave, empty if none. */
    String lastEventId();

    /** How long the service wants a client to wait. */
    Optional<Duration> reconnectionTime();

    /** Whether the call may be made again without being asked for. */
    boolean mayRepeat(RetryPolicy policy);

    /**
     * Makes the call again, with the last identifier.
     *
     * @throws ClientException as the call
     */
    Answer again();

    /** The calls of the same client, which ends pauses when it is closed. */
    CallsUnderWay calls();

    /** The source that reads such an answer. */
    EventSource<T> of(Answer answer);

    /** Ends what is coming; may be called by any thread. */
    void close();
}
