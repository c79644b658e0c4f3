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
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A port on loopback and the connections to it, each served by a thread of its own. */
public final class Listener implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final ServerSocket socket;
    private final Handler handler;
    private final int largestBody;
    private final Optional<SSLContext> tls;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tenon-testing");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Opens a free port and begins to answer.
     *
     * @param handler what answers
     * @param largestBody how many octets a body may have
     * @param tls the server's key, or empty for connections without TLS
     */
    public Listener(Handler handler, int largestBody, Optional<SSLContext> tls) {
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
            new Connection(secured(connection), handler, largestBody, closing).run();
        } catch (IOException e) {
            // The client has gone before it said anything.
        } finally {
            connections.remove(connection);
        }
    }

    /** The client's first octet begins the handshake. */
    private Socket secured(Socket connection) throws IOException {
        if (tls.isEmpty()) {
            return connection;
        }
        SSLSocket secured =
                (SSLSocket) tls.get().getSocketFactory().createSocket(connection, null, connection.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
