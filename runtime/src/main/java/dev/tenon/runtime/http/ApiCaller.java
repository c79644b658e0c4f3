package dev.tenon.runtime.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls operations: assembles requests, sends them, tries again, decodes the answers. Safe for use by several threads. */
public final class ApiCaller implements AutoCloseable {
    private final RequestAssembly assembly;
    private final CallOptions options;
    private final ResponseValidation validation;
    private final HttpTransport transport;
    private final boolean ownsTransport;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<Call<?>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private ApiCaller(Builder builder) {
        if (builder.endpoint == null) {
            throw new IllegalStateException("the endpoint is not set; the contract names none");
        }
        assembly = new RequestAssembly(builder.endpoint, builder.credentials);
        options = builder.options;
        validation = builder.validation;
        ownsTransport = builder.transport == null;
        transport = builder.transport == null ? JdkTransport.create() : builder.transport;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "tenon-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
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
     * Calls an operation and waits.
     *
     * @param request what to send
     * @param decoder makes the result of the answer
     * @param options what is different for this call
     * @param <R> the result's type
     * @return the result
     * @throws ClientException if there is none
     */
    public <R extends @Nullable Object> R call(ApiRequest request, AnswerDecoder<R> decoder, CallOptions options) {
        CompletableFuture<R> result = callAsync(request, decoder, options);
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.operation(), e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new CompletionException(cause);
    }

    /**
     * Calls an operation.
     *
     * @param request what to send
     * @param decoder makes the result of the answer; runs on a thread of the transport
     * @param options what is different for this call
     * @param <R> the result's type
     * @return a future of the result, which fails with a {@link ClientException}; cancelling it cancels the call
     * @throws MissingCredentialException if the operation needs a credential that was not set
     */
    public <R extends @Nullable Object> CompletableFuture<R> callAsync(
            ApiRequest request, AnswerDecoder<R> decoder, CallOptions options) {
        List<Credential> credentials = assembly.credentialsFor(request);
        if (closed) {
            return CompletableFuture.failedFuture(new TransportException(request.operation(), "the client is closed"));
        }
        Call<R> call = new Call<>(
                new CallParts(request, credentials, options.orElse(this.options), validation),
                decoder,
                assembly,
                transport,
                timer);
        calls.add(call);
        CompletableFuture<R> result = call.start();
        result.whenComplete((value, failure) -> calls.remove(call));
        return result;
    }

    /** Ends all calls under way, and closes the transport unless it was given to the builder. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(Call::abandon);
        timer.shutdownNow();
        if (ownsTransport) {
            transport.close();
        }
    }

    /** Builds a caller. */
    public static final class Builder {
        private @Nullable URI endpoint;
        private final Map<String, Credential> credentials = new LinkedHashMap<>();
        private CallOptions options = CallOptions.defaults();
        private ResponseValidation validation = ResponseValidation.off();
        private @Nullable HttpTransport transport;

        private Builder() {}

        /**
         * Sets where the service is.
         *
         * @param endpoint an absolute http or https URL without user, query and fragment
         * @return this builder
         * @throws IllegalArgumentException if it is another one
         */
        public Builder endpoint(URI endpoint) {
            this.endpoint = RequestAssembly.checked(endpoint);
            return this;
        }

        /**
         * Sets a credential.
         *
         * @param scheme the security scheme's name in the contract
         * @param credential the credential
         * @return this builder
         */
        public Builder credential(String scheme, Credential credential) {
            credentials.put(scheme, credential);
            return this;
        }

        /**
         * Sets the options of all calls.
         *
         * @param options the options
         * @return this builder
         */
        public Builder options(CallOptions options) {
            this.options = options;
            return this;
        }

        /**
         * Sets whether answers are validated.
         *
         * @param validation off unless set
         * @return this builder
         */
        public Builder responseValidation(ResponseValidation validation) {
            this.validation = validation;
            return this;
        }

        /**
         * Sets the transport, which stays the caller's to close.
         *
         * @param transport a transport
         * @return this builder
         */
        public Builder transport(HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        /**
         * Makes the caller.
         *
         * @return the caller
         * @throws IllegalStateException if there is no endpoint
         */
        public ApiCaller build() {
            return new ApiCaller(this);
        }
    }
}
