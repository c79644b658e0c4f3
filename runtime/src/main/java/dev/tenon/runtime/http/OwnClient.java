package dev.tenon.runtime.http;

import java.net.http.HttpClient;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An {@link HttpClient} that is made when first needed, and the way to end it. Before Java 21 a client cannot be closed: its
 * selector thread keeps connections until the garbage collector finds the client unused. That thread ends when it is interrupted,
 * and is in the thread group of the thread that made the client; so the client gets a group of its own.
 */
final class OwnClient implements AutoCloseable {
    private final ConnectionOptions options;
    private final ThreadGroup group = new ThreadGroup("tenon-http");
    private final ThreadPoolExecutor workers = Threads.workers(group, "tenon-http");
    /** No monitor: a virtual thread that waits for the client must not hold its carrier. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable HttpClient client;

    OwnClient(ConnectionOptions options) {
        this.options = options;
        removeWhenEmpty(group);
    }

    /** Before Java 19 a group without threads would stay in its parent for ever. */
    @SuppressWarnings("removal")
    private static void removeWhenEmpty(ThreadGroup group) {
        group.setDaemon(true);
    }

    HttpClient get() {
        HttpClient made = client;
        if (made != null) {
            return made;
        }
        lock.lock();
        try {
            if (client == null) {
                client = CompletableFuture.supplyAsync(this::make, workers).join();
            }
            return Objects.requireNonNull(client);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives up a client whose connection may be lost: after an answer with a malformed head the JDK neither closes nor reuses it
     * before the client is closed (Java 21). Calls under way end as usual.
     */
    void retire(HttpClient used) {
        lock.lock();
        try {
            if (client == used && used instanceof AutoCloseable closeable) {
                client = null;
                Thread closing = new Thread(group, () -> ClientShutdown.orderly(closeable), "tenon-http-closing");
                closing.setDaemon(true);
                closing.start();
            }
        } finally {
            lock.unlock();
        }
    }

    private HttpClient make() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .executor(tolerant(workers))
                .connectTimeout(options.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(options.http2() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        options.proxy().ifPresent(builder::proxy);
        options.sslContext().ifPresent(builder::sslContext);
        return builder.build();
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
    public void close() {
        lock.lock();
        try {
            workers.shutdown();
            if (client instanceof AutoCloseable closeable) {
                ClientShutdown.now(closeable);
            }
            group.interrupt();
        } finally {
            lock.unlock();
        }
    }
}
