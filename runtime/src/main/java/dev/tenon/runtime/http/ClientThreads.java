package dev.tenon.runtime.http;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an {@link HttpClient}, and the way to end them. Before Java 21 a client cannot be closed: its selector thread
 * keeps connections until the garbage collector finds the client unused. That thread runs until it is interrupted, and makes
 * itself known here, since it is what hands tasks to the executor.
 */
final class ClientThreads implements Executor {
    private static final String SELECTOR = "-SelectorManager";

    private final ThreadPoolExecutor workers = Threads.workers("tenon-http");
    private volatile @Nullable Thread selector;

    @Override
    public void execute(Runnable task) {
        Thread current = Thread.currentThread();
        if (selector == null && current.getName().endsWith(SELECTOR)) {
            selector = current;
        }
        try {
            workers.execute(task);
        } catch (RejectedExecutionException closed) {
            // A client that is being closed still has to tell its exchanges so.
            task.run();
        }
    }

    void close(HttpClient client) {
        if (client instanceof AutoCloseable closeable) {
            ClientShutdown.now(closeable);
        } else if (selector != null) {
            selector.interrupt();
        }
        workers.shutdown();
    }
}
