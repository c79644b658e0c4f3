package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves requests with {@link HttpClient}. Follows no redirects. Asks for compressed answers and decodes them, unless the request
 * has an {@code Accept-Encoding} of its own, such as {@code identity}, or asks for a range.
 */
public final class JdkTransport implements HttpTransport {
    /** Pieces have up to 16 KiB; a compressed one may be a thousand times as long once decoded, so that of these one has to do. */
    private static final int PIECES_AHEAD = 8;

    /** Null once closed: nothing then keeps a client and its buffers. */
    private volatile @Nullable Owned owned;

    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private final Set<Interruption> waiting = ConcurrentHashMap.newKeySet();
    private final KnownHosts knownHosts = new KnownHosts(System::nanoTime);
    private final Set<ArrivingBody> arriving = ConcurrentHashMap.newKeySet();

    /** A client, what makes the next calls use another one, what closes it, and what proxies are told. */
    private record Owned(
            Supplier<HttpClient> client,
            Consumer<HttpClient> retiring,
            Runnable closing,
            Function<URI, Optional<HeaderField>> proxyLogin) {
        HttpRequest message(TransportRequest request) throws IOException {
            return new JdkRequest(request, proxyLogin.apply(request.uri()));
        }

        Throwable noticed(Throwable problem, HttpClient used) {
            if (TransportProblems.isMalformed(problem)) {
                retiring.accept(used);
            }
            return problem;
        }
    }

    private JdkTransport(Owned owned) {
        this.owned = owned;
    }

    /**
     * Makes a transport with a client of its own.
     *
     * @param options how it connects
     * @return a new transport; closing it closes the client
     */
    public static JdkTransport create(ConnectionOptions options) {
        OwnClient own = new OwnClient(options);
        Optional<ProxyLogin> login =
                options.proxyAuthenticator().map(authenticator -> new ProxyLogin(authenticator, options.proxy()));
        return new JdkTransport(
                new Owned(own::get, own::retire, own::close, target -> login.flatMap(proxy -> proxy.field(target))));
    }

    /**
     * Makes a transport with a given client.
     *
     * @param client a client that follows no redirects; the caller keeps it, and closing the transport does not close it. On Java 17 one
     *     with an authenticator sends no {@code Authorization} of a request, and so no token
     * @return a new transport
     * @throws IllegalArgumentException if the client follows redirects: it would carry credentials to wherever a service points
     */
    public static JdkTransport of(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the client follows redirects, and could carry credentials elsewhere");
        }
        return new JdkTransport(new Owned(() -> client, used -> {}, () -> {}, target -> Optional.empty()));
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        Owned open = owned;
        if (open == null) {
            return CompletableFuture.failedFuture(closed());
        }
        HttpRequest message;
        try {
            message = open.message(request);
        } catch (IOException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        HttpClient client = open.client().get();
        CompletableFuture<HttpResponse<TransportBody>> exchange = client.sendAsync(message, bodies(request));
        underWay.add(exchange);
        exchange.whenComplete((response, problem) -> {
            underWay.remove(exchange);
            if (response == null) {
                result.completeExceptionally(open.noticed(Attempt.cause(problem), client));
            } else if (!result.complete(JdkResponses.of(request, response))) {
                response.body().close();
            }
        });
        result.whenComplete((response, problem) -> {
            if (result.isCancelled()) {
                exchange.cancel(true);
            }
        });
        if (owned == null) {
            exchange.cancel(true);
        }
        return result;
    }

    /**
     * Sends a request and waits for the answer. This thread sends by itself, which spares it several changes of threads, unless that
     * could hold it up where no interrupt reaches it: with a body that is read from elsewhere, or a host whose name has to be looked
     * up.
     */
    @Override
    public TransportResponse sendAndWait(TransportRequest request) throws IOException, InterruptedException {
        String host = request.uri().getHost();
        boolean inMemory =
                request.body().map(body -> body instanceof MemoryBody).orElse(true);
        if (inMemory && knownHosts.contains(host)) {
            return sendHere(request);
        }
        long begun = knownHosts.now();
        TransportResponse response = HttpTransport.super.sendAndWait(request);
        knownHosts.add(host, begun);
        return response;
    }

    private TransportResponse sendHere(TransportRequest request) throws IOException, InterruptedException {
        Interruption interruption = new Interruption();
        waiting.add(interruption);
        try {
            Owned open = owned;
            if (open == null) {
                throw closed();
            }
            HttpClient client = open.client().get();
            HttpRequest message = open.message(request);
            try {
                return JdkResponses.of(request, interruption.during(() -> client.send(message, bodies(request))));
            } catch (IOException | RuntimeException wrapped) {
                Throwable problem = wrapped.getCause() == null ? wrapped : wrapped.getCause();
                throw TransportProblems.broken(open.noticed(problem, client));
            }
        } catch (InterruptedException ended) {
            if (owned == null) {
                throw closed();
            }
            throw ended;
        } finally {
            waiting.remove(interruption);
        }
    }

    private HttpResponse.BodyHandler<TransportBody> bodies(TransportRequest request) {
        return head -> {
            boolean compressed = Compression.isCompressed(request, head.headers());
            String contentType = JdkResponses.first(head.headers(), "content-type");
            if (!request.streaming().covers(head.statusCode(), contentType)) {
                LimitedBody whole = new LimitedBody(request.maxResponseBytes());
                return WholeBody.of(
                        compressed ? new DecodedBody<>(whole, new GzipDecoder(request.maxResponseBytes())) : whole);
            }
            ArrivingBody body = new ArrivingBody(
                    compressed ? 1 : PIECES_AHEAD, request.streaming().idleTimeout(), arriving::remove);
            arriving.add(body);
            if (owned == null) {
                body.closeWithTransport();
            }
            return compressed ? new DecodedBody<>(body, new GzipDecoder(Long.MAX_VALUE)) : body;
        };
    }

    private static IOException closed() {
        return new TransportClosedException();
    }

    @Override
    public void close() {
        Owned open = owned;
        owned = null;
        if (open != null) {
            underWay.forEach(exchange -> exchange.cancel(true));
            waiting.forEach(Interruption::end);
            arriving.forEach(ArrivingBody::closeWithTransport);
            open.closing().run();
        }
    }
}
