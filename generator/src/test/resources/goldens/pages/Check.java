package com.example;

import com.example.api.ApiClient;
import com.example.api.ListEventsOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists are read page by page, whatever names the next page. */
final class Check implements Runnable {
    @Override
    public void run() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String target = exchange.getRequestURI().toString();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                if (target.equals("/names?prefix=a") || target.equals("/search")) {
                    exchange.getResponseHeaders().add("Link", "<" + target.split("\\?")[0] + "?page=2>; rel=\"next\"");
                }
                byte[] body = page(target).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            try (ApiClient client = ApiClient.builder()
                    .endpoint(URI.create(
                            "http://localhost:" + server.getAddress().getPort()))
                    .build()) {
                calls(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static String page(String target) {
        return switch (target) {
            case "/names?prefix=a" -> "[\"a\",\"aa\"]";
            case "/names?page=2" -> "[\"ab\"]";
            case "/search" -> "{\"total\":2,\"hits\":[1]}";
            case "/search?page=2" -> "{\"total\":2,\"hits\":[2]}";
            case "/things" -> "{\"value\":[\"x\"],\"nextLink\":\"/more\"}";
            case "/nullable?page=1" -> "{\"items\":[\"x\"],\"next\":\"/more\"}";
            case "/events/a?size=1" -> "{\"events\":[\"x\"],\"cursor\":{\"last\":7}}";
            case "/events/a?size=1&after=7" -> "{\"events\":[\"y\"],\"cursor\":{}}";
            case "/lists/a" -> "{\"items\":[\"x\"],\"next\":\"b c\"}";
            case "/lists/a/next?nextPageLink=b%20c" -> "{\"items\":[\"y\"]}";
            case "/queues" -> "{\"value\":[\"x\"],\"nextLink\":\"t\"}";
            case "/more-queues?token=t" -> "{\"value\":[\"y\"],\"nextLink\":\"\"}";
            case "/tokens" -> "{\"tokens\":[\"x\"],\"next\":\"2\"}";
            case "/tokens?page=2" -> "{\"tokens\":[\"y\"],\"next\":\"\"}";
            case "/more" -> "{\"value\":[\"y\"],\"items\":[\"y\"],\"next\":null}";
            default -> "{\"value\":[\"only\"],\"nextLink\":\"/never\"}";
        };
    }

    private static void calls(ApiClient client) {
        List<String> names = new ArrayList<>();
        for (String name : client.listNamesPages("a").items()) {
            names.add(name);
        }
        expect(names, List.of("a", "aa", "ab"));
        expect(client.listNamesPages("a").stream().toList(), List.of(List.of("a", "aa"), List.of("ab")));
        expect(client.searchPages().itemStream().toList(), List.of(1L, 2L));
        expect(client.listThingsPages().itemStream().toList(), List.of("x", "y"));
        expect(client.listNullablePages(1L).itemStream().toList(), List.of("x", "y"));
        ListEventsOptions one = ListEventsOptions.builder().size(1L).build();
        expect(client.listEventsPages("a", one).itemStream().toList(), List.of("x", "y"));
        expect(client.listsGetPages("a").itemStream().toList(), List.of("x", "y"));
        expect(client.listQueuesPages().itemStream().toList(), List.of("x", "y"));
        expect(client.listTokensPages().itemStream().toList(), List.of("x", "y"));
        expect(client.listSinglePages().itemStream().toList(), List.of("only"));
    }

    private static void expect(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
