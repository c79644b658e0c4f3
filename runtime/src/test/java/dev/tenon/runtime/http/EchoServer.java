package dev.tenon.runtime.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server on the loopback interface that keeps connections and gives back what it is sent. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    EchoServer() throws IOException {
        listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    URI uri() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    /** The connections that are open. */
    int connections() {
        return sockets.size();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "echo-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int length = length(in);
            while (length >= 0) {
                byte[] body = in.readNBytes(length);
                byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                byte[] answer = new byte[head.length + length];
                System.arraycopy(head, 0, answer, 0, head.length);
                System.arraycopy(body, 0, answer, head.length, length);
                socket.getOutputStream().write(answer);
                length = length(in);
            }
        } catch (IOException left) {
            // The client went away.
        } finally {
            sockets.remove(socket);
        }
    }

    /** The length of the next request's body, or less than 0 if there is none. */
    private static int length(InputStream in) throws IOException {
        int length = 0;
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet != '\n') {
                line.append((char) octet);
                continue;
            }
            String field = line.toString().trim().toLowerCase(Locale.ROOT);
            if (field.isEmpty()) {
                return length;
            }
            if (field.startsWith("content-length:")) {
                length = Integer.parseInt(field.substring(15).trim());
            }
            line.setLength(0);
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
