package com.example;

import com.example.api.ApiClient;
import com.example.api.ListOrdersOptions;
import com.example.api.ListOrdersResponse;
import com.example.api.model.AddOrderRequest;
import com.example.api.model.Circle;
import com.example.api.model.Level;
import com.example.api.model.Order;
import com.example.api.model.OrderCodec;
import com.example.api.model.OrderEither;
import com.example.api.model.OrderKind;
import com.example.api.model.OrderValidator;
import com.example.api.model.Rank;
import com.example.api.model.State;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.json.DecodeOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Integers have the names that the contract gives them, and travel as numbers. */
final class Check implements Runnable {
    private static final String JSON = "{\"state\":1,\"count\":-1,\"rank\":2,\"level\":4294967296,\"states\":[0,-1],"
            + "\"byName\":{\"a\":1},\"either\":1,\"kind\":2,\"shape\":{\"type\":0,\"radius\":3}}";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void run() {
        Order order = Order.builder()
                .state(State.SENT)
                .count(-1)
                .rank(Rank.SECOND)
                .level(Level.HIGH)
                .states(List.of(State.DRAFT, State.LOST))
                .byName(Map.of("a", State.SENT))
                .either(new OrderEither.StateValue(State.of(1)))
                .kind(OrderKind.PART)
                .shape(Circle.builder().radius(3L).build())
                .build();
        equal(JSON, OrderCodec.INSTANCE.encode(order));
        equal(order, OrderCodec.INSTANCE.decode(JSON, DecodeOptions.strict()));
        equal(List.of(), OrderValidator.INSTANCE.validate(order).asList());
        equal(State.SENT, State.of(1));
        equal("1 -1 4294967296", State.SENT + " " + State.LOST.intValue() + " " + Level.HIGH.longValue());
        equal(Level.VALUE_3, Order.builder().state(State.SENT).count(1).rank(null).build().levelOrDefault());
        others(order);
        call();
    }

    /** What is not known is kept, written again and found. */
    private static void others(Order order) {
        Order other = OrderCodec.INSTANCE.decode(JSON.replace("\"state\":1", "\"state\":2147483648"));
        equal(State.Known.UNRECOGNIZED, other.state().known());
        equal(order.toBuilder().state(State.of(2147483648L)).build(), other);
        equal(JSON.replace("\"state\":1", "\"state\":2147483648"), OrderCodec.INSTANCE.encode(other));
        equal("/state", OrderValidator.INSTANCE.validate(other).asList().get(0).pointer());
        try {
            other.state().intValue();
            throw new AssertionError("beyond 32 bits");
        } catch (ArithmeticException expected) {
            equal(2147483648L, other.state().longValue());
        }
    }

    private void call() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String field = exchange.getRequestHeaders().getFirst("X-Level");
                requests.add(exchange.getRequestURI() + (field == null ? "" : " " + field) + (sent.isEmpty() ? "" : " " + sent));
                boolean get = exchange.getRequestMethod().equals("GET");
                byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.getResponseHeaders().add("X-State", "-1");
                exchange.sendResponseHeaders(get ? 200 : 204, get ? body.length : -1);
                if (get) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.start();
            try (ApiClient client = ApiClient.builder()
                    .endpoint(URI.create(
                            "http://localhost:" + server.getAddress().getPort()))
                    .build()) {
                ListOrdersOptions options = ListOrdersOptions.builder()
                        .not(List.of(State.DRAFT, State.LOST))
                        .level(Level.LOW)
                        .xLevel(Level.HIGH)
                        .build();
                ListOrdersResponse.Ok answer = (ListOrdersResponse.Ok) client.listOrdersWithResponse(State.LOST, options);
                equal(State.LOST, answer.xState().orElseThrow());
                client.followOthers(answer.body());
                client.addOrder(
                        State.SENT,
                        AddOrderRequest.builder()
                                .level(Level.HIGH)
                                .states(List.of(State.DRAFT, State.SENT))
                                .build());
            } finally {
                server.stop(0);
            }
            equal(
                    List.of(
                            "/orders/-1?not=0&not=-1&level=1 4294967296",
                            "/orders/1",
                            "/orders/1 level=4294967296&states=0&states=1"),
                    requests);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void equal(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
