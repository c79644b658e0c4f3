package dev.tenon.testing.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection: its requests one after the other. */
final class Connection implements Runnable {
    private final Socket socket;
    private final Handler handler;
    private final int largestBody;
    private final CountDownLatch closing;

    Connection(Socket socket, Handler handler, int largestBody, CountDownLatch closing) {
        this.socket = socket;
        this.handler = handler;
        this.largestBody = largestBody;
        this.closing = closing;
    }

    @Override
    public void run() {
        try (socket;
                BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
                BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(in, out, largestBody, () -> ClientCertificates.of(socket));
            boolean open = true;
            while (open) {
                open = exchange(reader, out);
            }
        } catch (IOException e) {
            // The client has gone, or the server is being closed: nobody is left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean exchange(RequestReader reader, OutputStream out) throws IOException, InterruptedException {
        try {
            Optional<RawRequest> request = reader.next();
            if (request.isEmpty()) {
                return false;
            }
            boolean last =
                    request.get().headers().firstValue("Connection").orElse("").equalsIgnoreCase("close");
            boolean head = request.get().method().equals("HEAD");
            return deliver(handler.handle(request.get()), head, last, out) && !last;
        } catch (MalformedRequestException e) {
            deliver(handler.refuse(e), false, true, out);
            return false;
        }
    }

    /** Whether the connection can be used again. */
    private boolean deliver(Delivery delivery, boolean head, boolean last, OutputStream out)
            throws IOException, InterruptedException {
        if (closing.await(delivery.delay().toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        Delivery.Extent extent = delivery.ending().after();
        byte[] octets = head(delivery, head, last).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = head || isEmpty(delivery.status()) ? new byte[0] : delivery.body();
        switch (extent) {
            case NOTHING -> {}
            case HALF_A_HEAD -> out.write(octets, 0, octets.length / 2);
            case HALF_A_BODY -> {
                out.write(octets);
                out.write(body, 0, body.length / 2);
            }
            case ALL -> {
                out.write(octets);
                out.write(body);
            }
        }
        out.flush();
        if (delivery.ending().reset()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        return extent == Delivery.Extent.ALL;
    }

    private static String head(Delivery delivery, boolean head, boolean last) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + delivery.status() + " \r\n");
        for (Map.Entry<String, String> field : delivery.headers()) {
            text.append(field.getKey()).append(": ").append(field.getValue()).append("\r\n");
        }
        if (!isEmpty(delivery.status())) {
            // Of an empty body there is no half: another octet is announced.
            boolean more = delivery.body().length == 0 && delivery.ending().after() == Delivery.Extent.HALF_A_BODY;
            int length = more && !head ? 1 : delivery.body().length;
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        return text.append(last ? "Connection: close\r\n\r\n" : "\r\n").toString();
    }

    /** RFC 9110 §6.4.1: such an answer has no content. */
    private static boolean isEmpty(int status) {
        return status < 200 || status == 204 || status == 304;
    }
}
