package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
    private final Set<ArrivingBody> arriving = ConcurrentHashMap.newKeySet();

    /** A client, what makes the next calls use another one, and what closes it. */
    private record Owned(Supplier<HttpClient> client, Consumer<HttpClient> retiring, Runnable closing) {}

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
        return new JdkTransport(new Owned(own::get, own::retire, own::close));
    }

    /**
     * Makes a transport with a given client.
     *
     * @param client a client that follows no redirects; the caller keeps it, and closing the transport does not close it
     * @return a new transport
     * @throws IllegalArgumentException if the client follows redirects: it would carry credentials to wherever a service points
     */
    public static JdkTransport of(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the client follows redirects, and could carry credentials elsewhere");
        }
        return new JdkTransport(new Owned(() -> client, used -> {}, () -> {}));
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        Owned open = owned;
        if (open == null) {
            return CompletableFuture.failedFuture(new IOException("the transport is closed"));
        }
        HttpRequest message;
        try {
            message = httpRequest(request);
        } catch (IOException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        HttpClient client = open.client().get();
        CompletableFuture<HttpResponse<TransportBody>> exchange = client.sendAsync(message, bodies(request));
        underWay.add(exchange);
        exchange.whenComplete((response, problem) -> {
            underWay.remove(exchange);
            if (response != null) {
                hand(response, request, result);
            } else {
                Throwable cause = Attempt.cause(problem);
                if (TransportProblems.isMalformed(cause)) {
                    open.retiring().accept(client);
                }
                result.completeExceptionally(cause);
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

    private static void hand(
            HttpResponse<TransportBody> response,
            TransportRequest request,
            CompletableFuture<TransportResponse> result) {
        TransportBody body = response.body();
        if (!result.complete(new TransportResponse(response.statusCode(), fields(request, response), body))) {
            body.close();
        }
    }

    /** Over plain HTTP no upgrade to HTTP/2 is asked for: many servers mistake it. */
    private static HttpRequest httpRequest(TransportRequest request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(
                        request.method(),
                        request.body().isPresent()
                                ? publisher(request.body().get())
                                : HttpRequest.BodyPublishers.noBody());
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.fields().forEach(field -> builder.header(field.name(), field.value()));
        if (Compression.isAskedFor(request)) {
            builder.header("Accept-Encoding", "gzip");
        }
        return builder.build();
    }

    private static HttpRequest.BodyPublisher publisher(RequestBody body) throws IOException {
        if (body instanceof MemoryBody memory) {
            return HttpRequest.BodyPublishers.ofByteArray(memory.bytes().toByteArray());
        }
        OptionalLong length = body.length();
        StreamPublisher stream = new StreamPublisher(body);
        if (length.isEmpty()) {
            return HttpRequest.BodyPublishers.fromPublisher(stream);
        }
        if (length.getAsLong() > 0) {
            return HttpRequest.BodyPublishers.fromPublisher(stream, length.getAsLong());
        }
        body.open().close();
        return HttpRequest.BodyPublishers.noBody();
    }

    private HttpResponse.BodyHandler<TransportBody> bodies(TransportRequest request) {
        return head -> {
            boolean compressed = Compression.isCompressed(request, head.headers());
            String contentType = head.headers().firstValue("content-type").orElse("");
            if (!request.streaming().covers(head.statusCode(), contentType)) {
                LimitedBody whole = new LimitedBody(request.maxResponseBytes());
                return compressed ? new DecodedBody<>(whole, new GzipDecoder(request.maxResponseBytes())) : whole;
            }
            ArrivingBody body = new ArrivingBody(
                    compressed ? 1 : PIECES_AHEAD, request.streaming().idleTimeout(), arriving::remove);
            arriving.add(body);
            if (owned == null) {
                body.close();
            }
            return compressed ? new DecodedBody<>(body, new GzipDecoder(Long.MAX_VALUE)) : body;
        };
    }

    private static List<HeaderField> fields(TransportRequest request, HttpResponse<?> response) {
        boolean decoded = Compression.isCompressed(request, response.headers());
        return response.headers().map().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(":"))
                .filter(entry -> !decoded || !Compression.isOfCodedBody(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new HeaderField(entry.getKey(), value)))
                .toList();
    }

    @Override
    public void close() {
        Owned open = owned;
        owned = null;
        if (open != null) {
            underWay.forEach(exchange -> exchange.cancel(true));
            arriving.forEach(ArrivingBody::close);
            open.closing().run();
        }
    }
}
