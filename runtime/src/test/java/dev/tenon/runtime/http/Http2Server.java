package dev.tenon.runtime.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A server on the loopback interface that speaks HTTP/2 over TLS (RFC 9113) as a test tells it to. It never reads header fields. */
final class Http2Server implements AutoCloseable {
    static final int NO_ERROR = 0;
    static final int INTERNAL_ERROR = 2;
    static final int REFUSED_STREAM = 7;
    static final int CANCEL = 8;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;

    /** What happens once a request has come as a whole. */
    interface Script {
        /**
         * @param connection where it came
         * @param stream its number in the connection: 1, 3, 5
         * @param number its number among all requests, from 1 on
         */
        void run(Connection connection, int stream, int number) throws IOException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Integer> resets = new CopyOnWriteArrayList<>();

    Http2Server(SSLContext context, Script script) throws IOException {
        this.script = script;
        listener = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "http2-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                SSLSocket socket = (SSLSocket) listener.accept();
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setApplicationProtocols(new String[] {"h2"});
                socket.setSSLParameters(parameters);
                Connection connection = new Connection(socket);
                connections.add(connection);
                start(connection::serve);
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    URI uri() {
        return URI.create("https://localhost:" + listener.getLocalPort());
    }

    int connections() {
        return connections.size();
    }

    int requests() {
        return requests.get();
    }

    /** The error codes with which the client has ended streams (RFC 9113 §6.4). */
    List<Integer> resets() {
        return resets;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Connection connection : connections) {
            connection.close();
        }
    }

    /** One connection. */
    final class Connection implements AutoCloseable {
        private final SSLSocket socket;

        private Connection(SSLSocket socket) {
            this.socket = socket;
        }

        private void serve() {
            try (socket) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
                write(SETTINGS, 0, 0, new byte[0]);
                while (true) {
                    read(in);
                }
            } catch (IOException left) {
                // The client went away, or the test ended.
            }
        }

        /** Frames begin with 24 bits of length, 8 of type, 8 of flags and 32 of the stream's number (RFC 9113 §4.1). */
        private void read(DataInputStream in) throws IOException {
            int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (type == SETTINGS && (flags & ACK) == 0) {
                write(SETTINGS, ACK, 0, new byte[0]);
            } else if (type == PING && (flags & ACK) == 0) {
                write(PING, ACK, 0, payload);
            } else if (type == RST_STREAM) {
                resets.add(ByteBuffer.wrap(payload).getInt());
            } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
                script.run(this, stream, requests.incrementAndGet());
            }
        }

        private synchronized void write(int type, int flags, int stream, byte[] payload) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
            frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
            frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
            OutputStream out = socket.getOutputStream();
            out.write(frame.array());
            out.flush();
        }

        /** Status 200, and a body in JSON. */
        void answer(int stream, String body) throws IOException {
            // Index 8 of HPACK's static table is ":status: 200", 31 "content-type" (RFC 7541 appendix A).
            byte[] type = "application/json".getBytes(StandardCharsets.US_ASCII);
            ByteBuffer fields = ByteBuffer.allocate(4 + type.length);
            fields.put((byte) 0x88).put((byte) 0x0f).put((byte) (31 - 15)).put((byte) type.length);
            fields.put(type);
            write(HEADERS, END_HEADERS, stream, fields.array());
            write(DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
        }

        /** Ends one stream (RFC 9113 §6.4). */
        void reset(int stream, int error) throws IOException {
            write(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(error).array());
        }

        /** Takes no requests with a higher number than the last one (RFC 9113 §6.8). */
        void goAway(int lastStream, int error) throws IOException {
            write(
                    GOAWAY,
                    0,
                    0,
                    ByteBuffer.allocate(8).putInt(lastStream).putInt(error).array());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
