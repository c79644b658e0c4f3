package dev.tenon.runtime.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * An {@link HttpClient} that is made when first needed, and the way to end it. Before Java 21 a client cannot be closed: its
 * selector thread keeps connections until the garbage collector finds the client unused. That thread ends when it is interrupted,
 * and is in the thread group of the thread that made the client; so the client gets a group of its own.
 */
final class OwnClient implements AutoCloseable {
    private final Duration connectTimeout;
    private final ThreadGroup group = new ThreadGroup("tenon-http");
    private final ThreadPoolExecutor workers = Threads.workers(group, "tenon-http");
    private @Nullable HttpClient client;

    OwnClient(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        removeWhenEmpty(group);
    }

    /** Before Java 19 a group without threads would stay in its parent for ever. */
    @SuppressWarnings("removal")
    private static void removeWhenEmpty(ThreadGroup group) {
        group.setDaemon(true);
    }

    synchronized HttpClient get() {
        if (client == null) {
            client = CompletableFuture.supplyAsync(this::make, workers).join();
        }
        return client;
    }

    private HttpClient make() {
        return HttpClient.newBuilder()
                .executor(tolerant(workers))
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A client that is being closed still has to tell its exchanges so. */
    private static Executor tolerant(Executor workers) {
        return task -> {
            try {
                workers.execute(task);
            } catch (RejectedExecutionException closed) {
                task.run();
            }
        };
    }

    @Override
    public synchronized void close() {
        workers.shutdown();
        if (client instanceof AutoCloseable closeable) {
            ClientShutdown.now(closeable);
        } else {
            group.interrupt();
        }
    }
}
