package dev.tenon.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Moves one request and its answer. Retries, deadlines and credentials are the caller's matter. Safe for use by several threads.
 */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request. Does not wait, and does not follow redirects: they could carry credentials elsewhere.
     *
     * @param request what to send
     * @return a future of the whole answer, of whatever status; cancelling it ends the exchange and its connection. It fails with
     *     an {@link java.io.IOException} if no whole answer came
     */
    CompletableFuture<TransportResponse> send(TransportRequest request);

    /** Ends exchanges under way, and frees connections and threads. Closing again does nothing. */
    @Override
    void close();
}
