package dev.tenon.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Calls operations of one service: adds credentials, retries, and keeps deadlines. Safe for use by several threads. */
public final class ApiCaller implements AutoCloseable {
    private final CallerParts parts;
    private final boolean ownsTransport;
    private final CallsUnderWay underWay = new CallsUnderWay();
    private final OperationCalls calls;

    private ApiCaller(CallerParts parts, CallOptions options, boolean ownsTransport) {
        this.parts = parts;
        this.ownsTransport = ownsTransport;
        this.calls = new OperationCalls(parts, options, underWay);
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
     * @throws AccessTokenException if no access token could be had
     * @throws RedirectException if the service redirects in a circle or too often
     * @throws InterceptorException if an interceptor throws
     * @throws TransportException if no whole answer came
     * @throws CallTimeoutException if none came in time
     * @throws ResponseTooLargeException if the answer's body is longer than allowed
     * @throws CallInterruptedException if this thread is interrupted; the exchange is then cancelled, and the flag set
     * @throws ClientClosedException if this caller is closed, or was closed during the call
     */
    public <R extends @Nullable Object> R call(ApiRequest request, AnswerDecoder<R> decoder, CallOptions options) {
        return calls.call(request, decoder, options);
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
     */
    public <R extends @Nullable Object> CompletableFuture<R> callAsync(
            ApiRequest request, AnswerDecoder<R> decoder, CallOptions options) {
        return calls.callAsync(request, Route.of(request), decoder, options);
    }

    /**
     * Calls an operation once for each page, when the page is needed.
     *
     * @param <P> the pages' type
     * @param <I> the items' type
     * @param first asks for the first page
     * @param decoder makes a page of an answer
     * @param link finds the next page
     * @param items takes the items out of a page
     * @param options what is different for these calls
     * @return the pages; nothing is sent yet
     */
    public <P, I> Pages<P, I> pages(
            ApiRequest first,
            AnswerDecoder<P> decoder,
            PageLink<P> link,
            Function<P, List<I>> items,
            CallOptions options) {
        return new Pages<>(new PageCalls<>(calls, parts, decoder, options), first, link, items);
    }

    /**
     * Lets no new call begin, waits for those under way, then closes. Interrupting the thread ends the waiting.
     *
     * @param limit how long it waits at most
     */
    public void close(Duration limit) {
        underWay.close();
        underWay.await(limit);
        close();
    }

    /** Ends calls under way with a {@link ClientClosedException}, and closes the transport if none was set. */
    @Override
    public void close() {
        underWay.close();
        underWay.abort();
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
        private final List<CallInterceptor> interceptors = new ArrayList<>();
        private @Nullable HttpTransport transport;
        private @Nullable ConnectionOptions connection;
        private @Nullable SSLContext clientCertificate;
        private String product = "";
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
         * Sets the certificate of a security scheme of type {@code mutualTLS}.
         *
         * @param schemeName the scheme's name in the contract
         * @param context presents the certificate; it takes the place of that of the {@link ConnectionOptions}
         * @return this builder
         */
        public Builder mutualTls(String schemeName, SSLContext context) {
            clientCertificate = Objects.requireNonNull(context, "context");
            return credential(schemeName, Credential.connection());
        }

        /**
         * Adds what watches calls; those that are added first are told first.
         *
         * @param interceptor the interceptor
         * @return this builder
         */
        public Builder interceptor(CallInterceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /**
         * Sets what {@code User-Agent} says before the name of this library (RFC 9110 §10.1.5).
         *
         * @param product name and version, for example {@code PetsClient/1.2}; characters that a token cannot have become {@code -}
         * @return this builder
         */
        public Builder product(String product) {
            this.product = product;
            return this;
        }

        /**
         * Sets how the caller connects. Not together with {@link #transport}.
         *
         * @param connection {@link ConnectionOptions#defaults()} unless set
         * @return this builder
         */
        public Builder connection(ConnectionOptions connection) {
            this.connection = Objects.requireNonNull(connection, "connection");
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
                throw new IllegalStateException("no endpoint is set, and the contract names none that is absolute");
            }
            return ServerChoice.of(where, endpoint != null, servers);
        }

        /**
         * Makes the caller.
         *
         * @return the caller
         * @throws IllegalStateException if no endpoint is set, or a transport together with what only an own one obeys
         * @throws IllegalArgumentException if the endpoint is not such a URL
         */
        public ApiCaller build() {
            Endpoint place = new Endpoint(servers(), UserAgents.of(product));
            HttpTransport moving = transport == null ? ownTransport() : transport;
            if (transport != null && (connection != null || clientCertificate != null)) {
                throw new IllegalStateException("connections are the matter of the transport that is set");
            }
            ScheduledExecutorService timer = Threads.timer("tenon-timer");
            ExecutorService workers = Threads.workers(null, "tenon-call");
            CallerParts parts = new CallerParts(
                    place,
                    Credentials.of(credentials, place, moving),
                    moving,
                    validation,
                    interceptors,
                    new RetryBudget(options.retry().budget()),
                    workers,
                    timer,
                    new Deadlines(timer, workers));
            return new ApiCaller(parts, options, transport == null);
        }

        private HttpTransport ownTransport() {
            ConnectionOptions chosen = connection == null ? ConnectionOptions.defaults() : connection;
            return JdkTransport.create(clientCertificate == null ? chosen : chosen.withSslContext(clientCertificate));
        }
    }
}
