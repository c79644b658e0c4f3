package dev.tenon.testing.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A port on loopback and the connections to it, each served by a thread of its own. */
public final class Listener implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final ServerSocket socket;
    private final Handler handler;
    private final int largestBody;
    private final Optional<Tls> tls;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    /** An executor is at its end while its last thread still takes its last steps. */
    private final Set<Thread> living = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    /**
     * Opens a free port and begins to answer.
     *
     * @param handler what answers
     * @param largestBody how many octets a body may have
     * @param tls how connections are secured, or empty for those without TLS
     */
    public Listener(Handler handler, int largestBody, Optional<Tls> tls) {
        this.handler = handler;
        this.tls = tls;
        this.largestBody = largestBody;
        try {
            socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port on loopback", e);
        }
        threads.execute(this::accept);
    }

    /**
     * The port.
     *
     * @return its number
     */
    public int port() {
        return socket.getLocalPort();
    }

    private Thread thread(Runnable task) {
        living.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(task, "tenon-testing");
        thread.setDaemon(true);
        living.add(thread);
        return thread;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException e) {
                // Closed, or a connection that was given up before it was accepted.
            }
        }
    }

    private void serve(Socket connection) {
        try {
            Socket served = tls.isPresent() ? tls.get().over(connection) : connection;
            new Connection(served, handler, largestBody, closing).run();
        } catch (IOException e) {
            // The client has gone before it said anything.
        } finally {
            connections.remove(connection);
        }
    }

    /** Closes the port and all connections, and waits until no thread is left. */
    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            threads.shutdown();
            while (!threads.isTerminated()) {
                for (Socket connection : connections) {
                    connection.close();
                }
                threads.awaitTermination(10, TimeUnit.MILLISECONDS);
            }
            for (Socket late : connections) {
                late.close();
            }
            for (Thread thread : living) {
                thread.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
