package dev.tenon.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server on the loopback interface that keeps the requests that arrived whole, and answers with planned statuses, then 204. */
final class BodyServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> statuses;

    /** A request that arrived whole. */
    record Received(URI target, List<HeaderField> fields, byte[] body) {
        String field(String name) {
            return fields.stream()
                    .filter(field -> field.isNamed(name))
                    .map(HeaderField::value)
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    BodyServer(Integer... statuses) throws IOException {
        this.statuses = new ArrayList<>(List.of(statuses));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<HeaderField> fields = exchange.getRequestHeaders().entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(value -> new HeaderField(entry.getKey(), value)))
                    .toList();
            received.add(new Received(exchange.getRequestURI(), fields, body));
            exchange.sendResponseHeaders(statuses.isEmpty() ? 204 : statuses.remove(0), -1);
        }
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<Received> received() {
        return received;
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError(received.size() + " requests arrived");
        }
        return received.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
