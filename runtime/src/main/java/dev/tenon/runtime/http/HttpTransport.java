package dev.tenon.runtime.http;

import java.util.concurrent.CompletableFuture;

/** Moves requests to a service and answers back. {@link JdkTransport} is the usual one; tests and proxies have their own. */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request.
     *
     * @param request what to send
     * @return a future of the answer with its whole body; cancelling it gives the exchange up. It fails with an
     *     {@link java.io.IOException} if there is no whole answer
     */
    CompletableFuture<TransportResponse> send(TransportRequest request);

    /** Frees what the transport holds; exchanges under way fail. */
    @Override
    void close();
}
