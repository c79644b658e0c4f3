package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on the loopback interface that says exactly what a test tells it to, right or wrong. */
final class RawServer implements AutoCloseable {
    /** What happens on a connection after its request head was read. */
    interface Script {
        void run(Socket socket, int number) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch peerLeft = new CountDownLatch(1);

    RawServer(Script script) throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(() -> accept(script), "raw-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** One answer on each connection, which says that it is the last one: the next request is not sent there. */
    static Script answering(String... answers) {
        return (socket, number) -> {
            String answer = answers[Math.min(number, answers.length) - 1];
            write(socket, answer.replaceFirst("^(HTTP/1.1 [2-5][^\\r]*\\r\\n)", "$1Connection: close\r\n"));
            socket.shutdownOutput();
        };
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread thread = new Thread(() -> serve(socket, script), "raw-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            String head = readHead(socket);
            int number;
            synchronized (requests) {
                requests.add(head);
                number = requests.size();
            }
            script.run(socket, number);
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException | InterruptedException broken) {
            // The client went away, or the test ended.
        } finally {
            peerLeft.countDown();
        }
    }

    /** Reads a request up to its body. */
    static String readHead(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        int octet;
        while (head.indexOf("\r\n\r\n") < 0 && (octet = in.read()) >= 0) {
            head.append((char) octet);
        }
        return head.toString();
    }

    /** Waits until the client has left a connection. */
    boolean peerLeaves() throws InterruptedException {
        return peerLeaves(10_000);
    }

    boolean peerLeaves(long milliseconds) throws InterruptedException {
        return peerLeft.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    List<String> requests() {
        return requests;
    }

    URI uri() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
