package com.example;

import com.example.api.ApiClient;
import com.example.api.ApiServers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

final class Check implements Runnable {
    private final AtomicReference<String> seen = new AtomicReference<>();

    @Override
    public void run() {
        require("https://demo.gigantic-server.com:8443/v2", ApiServers.production());
        require("https://me.gigantic-server.com:443/x", ApiServers.production("me", ApiServers.Port.VALUE_443, "x"));
        refused("username", "\"evil.example/\"", () -> ApiServers.production("evil.example/", ApiServers.Port.VALUE_443, "x"));
        refused("username", "null", () -> ApiServers.production(null, ApiServers.Port.VALUE_443, "x"));
        refused("port", "null", () -> ApiServers.production("me", null, "x"));
        refused("basePath", "\"x?a\"", () -> ApiServers.production("me", ApiServers.Port.VALUE_443, "x?a"));
        refused("agent", "\"a@b\"", () -> ApiServers.putOthersAgent("a@b"));
        require("443", ApiServers.Port.VALUE_443);
        require("https://eu-west.example.com:443", ApiServers.regionExampleComPort());
        require(
                "https://us-east.others.example.com", ApiServers.deleteOthersRegionOthersExampleCom(ApiServers.Region.US_EAST));
        require("http://localhost/a", ApiServers.anywhere("http://localhost/a"));
        require(
                "https://there.example.com",
                ApiServers.getPlacedPlace(ApiServers.GetPlacedPlacePlace.HTTPS_THERE_EXAMPLE_COM));
        require("https://second.cells.example.com", ApiServers.cellCellsExampleCom(ApiServers.Cell.SECOND));
        URI contract = URI.create("https://api.example.com/docs/contract.yaml");
        require("https://api.example.com/v1", ApiServers.besideTheContract(contract));
        require("https://api.example.com/alpha/v1", ApiServers.stagesBesideTheContract(contract, "alpha"));
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            calls("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private void calls(String origin) {
        try (ApiClient client = ApiClient.builder()
                .endpoint(URI.create(origin + "/base/"))
                .uploadServer(URI.create(origin + "/up"))
                .build()) {
            client.getThings();
            require("GET /base/things", seen.get());
            client.putThings();
            require("PUT /up/things", seen.get());
            client.getOthers();
            require("GET /base/others", seen.get());
        }
        try (ApiClient client = ApiClient.builder().build()) {
            client.putOthers();
            throw new AssertionError("the contract does not say where that is");
        } catch (IllegalStateException e) {
            require("the server https://{agent} has to be set", e.getMessage());
        }
    }

    private static void refused(String variable, String problem, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            require(true, e.getMessage().startsWith("the variable '" + variable + "' of the server ")
                    && e.getMessage().endsWith(problem));
            return;
        }
        throw new AssertionError("a host that the contract does not have");
    }

    private static void require(Object expected, Object actual) {
        if (!actual.toString().equals(expected.toString())) {
            throw new AssertionError("expected " + expected + " but found " + actual);
        }
    }
}
