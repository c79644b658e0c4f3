package com.example;

import com.example.api.ApiClient;
import com.example.api.model.BooksListResponse200;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.http.ApiException;
import dev.tenon.runtime.http.ItemStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages come one by one, the last one with what went wrong. */
final class Check implements Runnable {
    private int calls;

    @Override
    public void run() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            try (ApiClient client = ApiClient.builder()
                    .endpoint(URI.create(
                            "http://localhost:" + server.getAddress().getPort()))
                    .build()) {
                messages(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean first = ++calls == 1;
        String body = first
                ? "{\"result\":{\"title\":\"a\"}}\n{\"result\":{\"title\":\"b\"}}\n{\"error\":{\"code\":8,\"message\":\"enough\"}}\n"
                : "{\"code\":5,\"message\":\"none\"}";
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(first ? 200 : 404, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private static void messages(ApiClient client) {
        try (ItemStream<BooksListResponse200> books = client.booksList()) {
            List<BooksListResponse200> all = books.stream().toList();
            expect(all.size(), 3);
            expect(all.get(1).result().orElseThrow().title().orElseThrow(), "b");
            expect(all.get(2).error().orElseThrow().code().orElseThrow(), 8);
        }
        try {
            client.booksList().close();
            throw new AssertionError("there is nothing to stream");
        } catch (ApiException problem) {
            expect(problem.status(), 404);
        }
    }

    private static void expect(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
