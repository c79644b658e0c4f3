package com.example;

import com.example.api.ApiClient;
import com.example.api.model.Done;
import com.example.api.model.Tick;
import com.example.api.model.WatchPagesResponse200;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.http.EventStream;
import dev.tenon.runtime.http.ItemStream;
import dev.tenon.runtime.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where a schema describes whole events, what comes is the data of each. */
final class Check implements Runnable {
    private static final String TICK = "event: message\nid: 7\nretry: 10\ndata: {\"n\":1}\n\n";
    private static final String DONE = "event: done\ndata: {\"why\":\"all\"}\n\n";

    @Override
    public void run() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Check::answer);
            server.start();
            try (ApiClient client = ApiClient.builder()
                    .endpoint(URI.create(
                            "http://localhost:" + server.getAddress().getPort()))
                    .build()) {
                events(client);
                rows(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Accept").split(",")[0];
        String body =
                switch (exchange.getRequestURI().getPath()) {
                    case "/ticks" -> TICK;
                    case "/raw", "/mixed" -> TICK + "data: [bye]\n\n";
                    case "/any" -> "data: [1]\n\n";
                    case "/chat" -> TICK + DONE;
                    case "/pages" -> "data: {\"id\":\"p\",\"data\":[\"a\"]}\n\n";
                    default ->
                        type.contains("seq")
                                ? "\u001e\"a\"\n"
                                : type.contains("jsonl")
                                        ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                                        : "{\"why\":\"all\"}";
                };
        exchange.getResponseHeaders().add("Content-Type", type);
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private static void events(ApiClient client) {
        try (EventStream<Tick> ticks = client.watchTicks()) {
            expect(
                    ticks.stream()
                            .map(event -> event.type() + event.lastEventId()
                                    + event.data().n())
                            .toList(),
                    List.of("message71"));
        }
        try (EventStream<String> texts = client.watchRaw()) {
            expect(texts.data().stream().toList(), List.of("{\"n\":1}", "[bye]"));
        }
        try (EventStream<String> mixed = client.watchMixed()) {
            expect(mixed.data().stream().toList(), List.of("{\"n\":1}", "[bye]"));
        }
        try (EventStream<JsonValue> any = client.watchAny()) {
            expect(any.data().stream().map(JsonValue::toString).toList(), List.of("[1]"));
        }
        try (EventStream<?> chat = client.watchChat()) {
            expect(
                    chat.data().stream().toList(),
                    List.of(
                            Tick.builder().n(1).build(),
                            Done.builder().why("all").build()));
        }
        try (EventStream<WatchPagesResponse200> pages = client.watchPages()) {
            expect(pages.data().stream().map(WatchPagesResponse200::data).toList(), List.of(List.of("a")));
        }
    }

    private static void rows(ApiClient client) {
        List<List<Long>> rows = List.of(List.of(1L, 2L), List.of(3L));
        expect(client.sendRows(rows).why(), "all");
        try (ItemStream<List<Long>> sent = client.sendRowsAsJsonl(rows)) {
            expect(sent.stream().toList(), rows);
        }
        try (ItemStream<String> words = client.sendRowsAsJsonSeq(rows)) {
            expect(words.stream().toList(), List.of("a"));
        }
    }

    private static void expect(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
