package com.example;

import com.example.api.ApiClient;
import com.example.api.CreateUserResponse;
import com.example.api.GetUserOptions;
import com.example.api.GetUserResponse;
import com.example.api.model.Moved;
import com.example.api.model.Order;
import com.example.api.model.Orders;
import com.example.api.model.User;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Links are followed with the values of answers; a value that is missing is noticed before anything is sent. */
final class Check implements Runnable {
    private static final String ID = "0e8f2d7c-53a4-4c1e-9a55-0d1b0a4f7c11";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void run() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.getResponseHeaders().add("X-User", ID);
                String target = exchange.getRequestURI().toString();
                boolean created = exchange.getRequestMethod().equals("POST");
                int status = target.equals("/users/moved") ? 404 : created ? 201 : 200;
                byte[] body = body(target).getBytes(StandardCharsets.UTF_8);
                boolean deletion = exchange.getRequestMethod().equals("DELETE");
                exchange.sendResponseHeaders(deletion ? 204 : status, deletion ? -1 : body.length);
                if (!deletion) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.start();
            try (ApiClient client = ApiClient.builder()
                    .endpoint(URI.create(
                            "http://localhost:" + server.getAddress().getPort()))
                    .build()) {
                follow(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static String body(String target) {
        if (target.startsWith("/orders?")) {
            return "{\"oldest\":{\"number\":7,\"buyer\":{\"id\":\"" + ID + "\"},\"state\":\"open\"}}";
        }
        return target.startsWith("/orders/")
                ? "{\"number\":7,\"buyer\":{\"id\":\"" + ID + "\"}}"
                : target.equals("/users/moved") ? "{\"now\":\"there\"}" : "{\"id\":\"" + ID + "\"}";
    }

    private void follow(ApiClient client) {
        User user = User.builder().id(UUID.fromString(ID)).build();
        var created = (CreateUserResponse.Created) client.createUserWithResponse(user);
        expect(client.followSelf(created), user, "POST /users", "GET /users/" + ID);
        Orders orders = client.followOrders(created.body());
        sent("GET /orders?user=" + ID + "&state=open&size=20");
        Order order = client.orders().followOldest(orders);
        expect(client.orders().followBuyer(order), user, "GET /orders/7?version=v1&state=open", "GET /users/" + ID);
        expect(client.orders().followBuyerAsync(orders).join(), user, "GET /users/" + ID);
        var moved = (GetUserResponse.NotFound) client.getUserWithResponse("moved", GetUserOptions.none());
        expect(client.followSelf(moved.body()), user, "GET /users/moved", "GET /users/there");
        forget(client, order);
        try {
            client.followSelf(Moved.builder().build());
            throw new AssertionError("nothing says where it is");
        } catch (IllegalArgumentException expected) {
            expect(
                    expected.getMessage(),
                    "the link cannot be followed: the answer has no value at $response.body#/now");
        }
    }

    @SuppressWarnings("deprecation")
    private void forget(ApiClient client, Order order) {
        client.orders().followForget(order);
        sent("DELETE /users/" + ID);
    }

    private void expect(Object found, Object expected, String... sent) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
        sent(sent);
    }

    private void sent(String... expected) {
        if (!requests.equals(List.of(expected))) {
            throw new AssertionError("expected " + List.of(expected) + ", sent " + requests);
        }
        requests.clear();
    }
}
