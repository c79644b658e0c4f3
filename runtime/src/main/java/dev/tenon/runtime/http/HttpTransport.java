package dev.tenon.runtime.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

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

    /**
     * Sends a request and waits for the answer, as {@link #send} gives it.
     *
     * @param request what to send
     * @return the whole answer, of whatever status
     * @throws IOException if no whole answer came
     * @throws InterruptedException if this thread is interrupted, which ends the exchange and its connection
     */
    default TransportResponse sendAndWait(TransportRequest request) throws IOException, InterruptedException {
        CompletableFuture<TransportResponse> exchange = send(request);
        try {
            return exchange.get();
        } catch (InterruptedException interrupted) {
            if (!exchange.cancel(true)) {
                exchange.thenAccept(response -> response.body().close());
            }
            throw interrupted;
        } catch (ExecutionException failed) {
            throw TransportProblems.broken(failed.getCause());
        }
    }

    /** Ends exchanges under way, and frees connections and threads. Closing again does nothing. */
    @Override
    void close();
}
