package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A transport on {@link HttpClient}. Redirects are not followed, so that a credential never goes where it was not meant to. Header
 * fields that the JDK sets itself, such as {@code Content-Length}, are not taken from requests.
 */
public final class JdkTransport implements HttpTransport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final ExecutorService threads;
    /** Null once closed: on Java 17 a client ends its thread when nothing refers to it any more. */
    private volatile @Nullable HttpClient client;

    private JdkTransport(Duration connectTimeout) {
        threads = daemonThreads();
        client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    /**
     * Makes a transport that waits 10 seconds for a connection.
     *
     * @return a transport of the caller's own, who closes it
     */
    public static JdkTransport create() {
        return new JdkTransport(CONNECT_TIMEOUT);
    }

    /**
     * Makes a transport.
     *
     * @param connectTimeout how long to wait for a connection
     * @return a transport of the caller's own, who closes it
     */
    public static JdkTransport create(Duration connectTimeout) {
        return new JdkTransport(connectTimeout);
    }

    private static ExecutorService daemonThreads() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                4, 4, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "tenon-http");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        HttpClient open = client;
        if (open == null) {
            return CompletableFuture.failedFuture(new IOException("the transport is closed"));
        }
        CompletableFuture<HttpResponse<Bytes>> exchange = open.sendAsync(
                jdkRequest(request), info -> new LimitedBody(request.maxResponseBytes()));
        CompletableFuture<TransportResponse> answer = exchange.thenApply(response -> new TransportResponse(
                response.statusCode(), response.headers().map(), response.body()));
        answer.whenComplete((response, failure) -> {
            if (answer.isCancelled()) {
                exchange.cancel(true);
            }
        });
        return answer;
    }

    private static HttpRequest jdkRequest(TransportRequest request) {
        HttpRequest.BodyPublisher body = request.body()
                .map(octets -> HttpRequest.BodyPublishers.ofByteArray(octets.toByteArray()))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), body)
                .timeout(request.timeout());
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    @Override
    public void close() {
        HttpClient open = client;
        client = null;
        // Since Java 21 a client can be closed.
        if (open instanceof AutoCloseable closeable) {
            ClientShutdown.now(closeable);
        }
        threads.shutdown();
    }
}
