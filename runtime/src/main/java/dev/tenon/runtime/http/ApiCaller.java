package dev.tenon.runtime.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Calls operations of one service: adds credentials, retries, and keeps deadlines. Safe for use by several threads. */
public final class ApiCaller implements AutoCloseable {
    private final CallerParts parts;
    private final CallOptions options;
    private final boolean ownsTransport;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private ApiCaller(Builder builder) {
        Endpoint endpoint = Endpoint.of(builder.servers(), builder.credentials);
        ownsTransport = builder.transport == null;
        parts = new CallerParts(
                endpoint,
                builder.transport == null ? JdkTransport.create() : builder.transport,
                builder.validation,
                Threads.workers(null, "tenon-call"),
                Threads.timer("tenon-timer"));
        options = builder.options;
    }

    /**
     * Starts a builder.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Calls an operation and waits for its answer.
     *
     * @param <R> the result's type
     * @param request what to send
     * @param decoder makes the result of the answer, on this thread
     * @param options what is different for this call
     * @return the result
     * @throws MissingCredentialException if the request needs a credential that is not set; nothing was sent
     * @throws TransportException if no whole answer came
     * @throws CallTimeoutException if none came in time
     * @throws ResponseTooLargeException if the answer's body is longer than allowed
     * @throws CallInterruptedException if this thread is interrupted; the exchange is then cancelled, and the flag set
     * @throws IllegalStateException if this caller is closed
     */
    public <R extends @Nullable Object> R call(ApiRequest request, AnswerDecoder<R> decoder, CallOptions options) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(request.operation());
        }
        Exchange exchange = start(request, options);
        try {
            return decoder.decode(exchange.outcome().get().answer());
        } catch (InterruptedException interrupted) {
            exchange.cancel(CancellationException::new);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.operation());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an exchange ends with an outcome", impossible);
        }
    }

    /**
     * Calls an operation and does not wait.
     *
     * @param <R> the result's type
     * @param request what to send
     * @param decoder makes the result of the answer, on another thread
     * @param options what is different for this call
     * @return a future of the result, which fails with what {@link #call} throws; completing it in any other way, such as
     *     cancelling it, ends the exchange
     * @throws IllegalStateException if this caller is closed
     */
    public <R extends @Nullable Object> CompletableFuture<R> callAsync(
            ApiRequest request, AnswerDecoder<R> decoder, CallOptions options) {
        Exchange exchange;
        try {
            exchange = start(request, options);
        } catch (ClientException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<R> result = new CompletableFuture<>();
        result.whenComplete((value, problem) -> exchange.cancel(CancellationException::new));
        exchange.outcome().thenAccept(outcome -> {
            try {
                result.complete(decoder.decode(outcome.answer()));
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        return result;
    }

    private Exchange start(ApiRequest request, CallOptions callOptions) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        parts.endpoint().check(request);
        Exchange exchange = new Exchange(request, callOptions.over(options), parts);
        underWay.add(exchange);
        exchange.outcome().whenComplete((outcome, problem) -> underWay.remove(exchange));
        try {
            exchange.start();
        } catch (RejectedExecutionException closing) {
            abort(exchange);
        }
        if (closed) {
            abort(exchange);
        }
        return exchange;
    }

    private static void abort(Exchange exchange) {
        exchange.cancel(
                () -> new TransportException(exchange.operation(), "the client was closed during the call", null));
    }

    /** Ends calls under way with a {@link TransportException}, and closes the transport if none was set. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(ApiCaller::abort);
        parts.timer().shutdownNow();
        parts.workers().shutdownNow();
        if (ownsTransport) {
            parts.transport().close();
        }
    }

    /** Builds a caller; not for use by several threads at once. */
    public static final class Builder {
        private final Map<String, Credential> credentials = new LinkedHashMap<>();
        private final Map<String, URI> servers = new LinkedHashMap<>();
        private @Nullable URI defaultEndpoint;
        private @Nullable URI endpoint;
        private @Nullable HttpTransport transport;
        private CallOptions options = CallOptions.defaults();
        private ResponseValidation validation = ResponseValidation.off();

        private Builder() {}

        /**
         * Sets where the service is according to its contract.
         *
         * @param uri an absolute http or https URL without user, query and fragment; a path in it is kept
         * @return this builder
         */
        public Builder defaultEndpoint(URI uri) {
            defaultEndpoint = Objects.requireNonNull(uri, "uri");
            return this;
        }

        /**
         * Sets where the server of some operations is.
         *
         * @param contractUrl the server's URL as those operations have it in the contract
         * @param uri an absolute http or https URL without user, query and fragment; a path in it is kept
         * @return this builder
         */
        public Builder server(String contractUrl, URI uri) {
            servers.put(contractUrl, Objects.requireNonNull(uri, "uri"));
            return this;
        }

        /**
         * Sets where the service is. Has to be set unless there is a default. All requests go there, also those of operations that have
         * another server in the contract, unless {@link #server} says otherwise.
         *
         * @param uri an absolute http or https URL without user, query and fragment; a path in it is kept
         * @return this builder
         */
        public Builder endpoint(URI uri) {
            endpoint = Objects.requireNonNull(uri, "uri");
            return this;
        }

        /**
         * Sets the credential of a security scheme.
         *
         * @param schemeName the scheme's name in the contract
         * @param credential the credential
         * @return this builder
         */
        public Builder credential(String schemeName, Credential credential) {
            credentials.put(schemeName, Objects.requireNonNull(credential, "credential"));
            return this;
        }

        /**
         * Sets what moves requests. Unless set, the caller has a {@link JdkTransport} of its own.
         *
         * @param transport a transport; it stays open when this caller is closed
         * @return this builder
         */
        public Builder transport(HttpTransport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /**
         * Sets the options of all calls; a call's own go before.
         *
         * @param options the options
         * @return this builder
         */
        public Builder options(CallOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Sets whether answers are checked against the contract.
         *
         * @param validation {@link ResponseValidation#off()} unless set
         * @return this builder
         */
        public Builder responseValidation(ResponseValidation validation) {
            this.validation = Objects.requireNonNull(validation, "validation");
            return this;
        }

        private ServerChoice servers() {
            URI where = endpoint == null ? defaultEndpoint : endpoint;
            if (where == null) {
                throw new IllegalStateException("no endpoint is set, and the contract names none");
            }
            return ServerChoice.of(where, endpoint != null, servers);
        }

        /**
         * Makes the caller.
         *
         * @return the caller
         * @throws IllegalStateException if no endpoint is set
         * @throws IllegalArgumentException if the endpoint is not such a URL
         */
        public ApiCaller build() {
            return new ApiCaller(this);
        }
    }
}
