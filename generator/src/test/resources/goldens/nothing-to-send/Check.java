package com.example;

import com.example.api.ApiClient;
import com.example.api.FindPhotosOptions;
import com.example.api.PostAlbumParts;
import com.example.api.model.Area;
import com.example.api.model.PostPhotoRequest;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.MissingPropertiesException;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.RequestBody;
import dev.tenon.runtime.http.RequestValidationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is required and empty is refused where nothing of it would be sent; what is optional and empty is left out. */
final class Check implements Runnable {
    private static final Area AREA = Area.builder().width(1L).build();
    private static final Area EMPTY = Area.builder().build();

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void run() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                requests.add(exchange.getRequestURI() + " " + new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            try (ApiClient client = ApiClient.builder()
                    .endpoint(URI.create(
                            "http://localhost:" + server.getAddress().getPort()))
                    .build()) {
                parameters(client);
                form(client);
                parts(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void parameters(ApiClient client) {
        refused("/query/tags", () -> client.findPhotos(List.of(), AREA, List.of(1L)));
        refused("/query/area", () -> client.findPhotos(List.of("a"), EMPTY, List.of(1L)));
        refused("/header/X-Sizes", () -> client.findPhotos(List.of("a"), AREA, List.of()));
        FindPhotosOptions noColors =
                FindPhotosOptions.builder().colors(List.of()).build();
        client.findPhotos(List.of("a"), AREA, List.of(1L), noColors);
        sent("/photos?tags=a&area%5Bwidth%5D=1 ");
    }

    private void form(ApiClient client) {
        try {
            photo().tags(null).build();
            throw new AssertionError("a list that is null");
        } catch (MissingPropertiesException e) {
            if (!e.properties().equals(List.of("tags"))) {
                throw e;
            }
        }
        refused("/body/tags", () -> client.postPhoto(photo().tags(List.of()).build()));
        refused("/body/area", () -> client.postPhoto(photo().area(EMPTY).build()));
        refused("/body/note", () -> client.postPhoto(photo().note(null).build()));
        client.postPhoto(photo().colors(List.of()).build());
        sent("/photos title=t&tags=a&area%5Bwidth%5D=1&place=%7B%7D&note=n&text=%5B%5D");
    }

    private static PostPhotoRequest.Builder photo() {
        return PostPhotoRequest.builder()
                .title("t")
                .tags(List.of("a"))
                .area(AREA)
                .place(EMPTY)
                .note("n")
                .text(List.of());
    }

    private void parts(ApiClient client) {
        refused("/body/photos", () -> client.postAlbum(album().photos(List.of()).build()));
        refused("/body/places", () -> client.postAlbum(album().places(List.of()).build()));
        client.postAlbum(album().tags(List.of()).build());
        if (requests.size() != 1 || requests.get(0).contains("tags")) {
            throw new AssertionError("sent " + requests);
        }
    }

    private static PostAlbumParts.Builder album() {
        return PostAlbumParts.builder()
                .photos(List.of(FilePart.of(RequestBody.of("x"))))
                .places(List.of(EMPTY));
    }

    private void refused(String pointer, Runnable call) {
        try {
            call.run();
            throw new AssertionError(pointer + " is empty");
        } catch (RequestValidationException expected) {
            String found = expected.violations().asList().get(0).pointer();
            if (!found.equals(pointer) || !requests.isEmpty()) {
                throw new AssertionError("expected " + pointer + ", found " + expected, expected);
            }
        }
    }

    private void sent(String expected) {
        if (!requests.equals(List.of(expected))) {
            throw new AssertionError("expected " + expected + ", sent " + requests);
        }
        requests.clear();
    }
}
