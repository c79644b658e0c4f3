package com.example;

import com.example.api.ApiClient;
import com.example.api.PostFieldsParts;
import com.example.api.PostFilesParts;
import com.example.api.PostListsParts;
import com.example.api.PostNullableParts;
import com.example.api.PostStyledParts;
import com.example.api.PostUntypedParts;
import com.example.api.model.Only;
import com.example.api.model.Range;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.MissingPropertiesException;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.RequestBody;
import dev.tenon.runtime.http.RequestValidationException;
import dev.tenon.runtime.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Parts in styles, and parts with header fields, as a server sees them. */
final class Check implements Runnable {
    private static final Range RANGE = Range.builder().from(1L).to(2L).build();

    private final AtomicReference<String> seen = new AtomicReference<>("");

    @Override
    public void run() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                seen.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
            try (ApiClient client = ApiClient.builder().endpoint(endpoint).build()) {
                styles(client);
                fields(client);
                nullable(client);
                untyped(client);
                additional(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void styles(ApiClient client) {
        client.postStyled(styled().size(RANGE).tags(List.of("a", "b")).build());
        sent(
                "name=\"colors\"||red\\blue",
                "name=\"range[from]\"||1",
                "name=\"range[to]\"||2",
                "name=\"from\"||1",
                "name=\"to\"||2",
                "name=\"tags\"||a",
                "name=\"tags\"||b");
        refused("/body/colors", () -> client.postStyled(styled().colors(List.of()).build()));
        refused("/body/colors", () -> client.postStyled(styled().colors(List.of("a|b")).build()));
        refused("/body/range", () -> client.postStyled(styled().range(Range.builder().build()).build()));
    }

    private static PostStyledParts.Builder styled() {
        return PostStyledParts.builder().colors(List.of("red", "blue")).range(RANGE);
    }

    private void additional(ApiClient client) {
        client.postFiles(PostFilesParts.builder()
                .title("Titel")
                .additionalParts(Map.of("a.png", FilePart.of("a.png", RequestBody.of("x")).withContentType("image/png")))
                .build());
        sent(
                "name=\"title\"||Titel",
                "name=\"a.png\"; filename=\"a.png\"|Content-Type: image/png||x");
        client.postLists(PostListsParts.builder()
                .additionalParts("t")
                .otherParts(Map.of("r", List.of(RANGE, RANGE)))
                .build());
        sent(
                "name=\"additionalParts\"||t",
                "name=\"r\"|Content-Type: application/json||{\"from\":1,\"to\":2}",
                "name=\"r\"|Content-Type: application/json||{\"from\":1,\"to\":2}");
        refused("/body/r", () -> client.postLists(PostListsParts.builder()
                .otherParts(Map.of("r", List.of(RANGE, RANGE, RANGE)))
                .build()));
    }

    private void fields(ApiClient client) {
        FilePart scan = FilePart.of(RequestBody.of("x")).withHeader("X-Own", "o");
        PostFieldsParts.Builder parts = PostFieldsParts.builder()
                .title("Titel")
                .titleContentLanguage("de")
                .pet(RANGE)
                .petXRange(RANGE)
                .petXJson(Only.builder().a("b").build())
                .notes(List.of("n", "m"))
                .notesXLevel(3L)
                .scan(scan)
                .scanXZones(List.of("a", "b"));
        client.postFields(parts.scanXRate(7L).build());
        sent(
                "name=\"title\"|Content-Language: de||Titel",
                "name=\"pet\"|Content-Type: application/json|X-Range: from=1,to=2|X-Json: {\"a\":\"b\"}||{\"from\":1,\"to\":2}",
                "name=\"notes\"|X-Level: 3||n",
                "name=\"notes\"|X-Level: 3||m",
                "name=\"scan\"|Content-Type: image/png|X-Rate: 7|X-Zones: a,b|X-Own: o||x");
        refused("/body/X-Rate", () -> client.postFields(parts.scanXRate(10L).build()));
        parts.scanXRate(7L);
        refused("/body/X-Zones", () -> client.postFields(parts.scanXZones(List.of()).build()));
        parts.scanXZones(List.of("a"));
        refused("/body/X-Rate", () -> client.postFields(parts.back(scan).build()));
        client.postFields(parts.backXRate(1L).build());
        refused("/body/X-Page", () -> client.postFields(parts.pages(List.of(scan)).build()));
        client.postFields(parts.pages(List.of(scan.withHeader("X-Page", "1"), scan.withHeader("X-Page", "2"))).build());
        client.postFields(parts.pages(List.of()).build());
    }

    /** Parts that are needed are sent; of null, which only JSON can say, it is null that is sent. */
    private void nullable(ApiClient client) {
        PostNullableParts.Builder parts = PostNullableParts.builder();
        try {
            parts.build();
            throw new AssertionError("there are no parts");
        } catch (MissingPropertiesException expected) {
            if (!expected.properties().equals(List.of("comment", "range", "stamp", "days", "ranges"))) {
                throw new AssertionError(expected);
            }
        }
        parts.comment("c").range(null).stamp(FilePart.of(RequestBody.of("s"))).days(List.of(LocalDate.EPOCH));
        parts.ranges(List.of(RANGE));
        client.postNullable(parts.build());
        sent(
                "name=\"comment\"||c",
                "name=\"range\"|Content-Type: application/json||null",
                "name=\"stamp\"|Content-Type: application/octet-stream||s",
                "name=\"days\"||1970-01-01",
                "name=\"ranges\"|Content-Type: application/json||{\"from\":1,\"to\":2}");
        refused("/body/days", () -> client.postNullable(parts.days(List.of()).build()));
    }

    /** OpenAPI 3.1.0 §4.8.14.2: an empty schema is that of a file. */
    private void untyped(ApiClient client) {
        FilePart file = FilePart.of("a.txt", RequestBody.of("x"));
        client.postUntyped(PostUntypedParts.builder()
                .files(List.of(file, file.withContentType("text/plain")))
                .image(FilePart.of(RequestBody.of("y")))
                .data(JsonValue.parse("[1]"))
                .page("<a/>")
                .said(JsonValue.parse("[2]"))
                .build());
        sent(
                "name=\"files\"; filename=\"a.txt\"|Content-Type: application/octet-stream||x",
                "name=\"files\"; filename=\"a.txt\"|Content-Type: text/plain||x",
                "name=\"image\"|Content-Type: image/png||y",
                "name=\"data\"|Content-Type: application/json||[1]",
                "name=\"page\"|Content-Type: application/xml||<a/>",
                "name=\"said\"|Content-Type: application/json||[2]");
    }

    private void refused(String pointer, Runnable call) {
        seen.set("");
        try {
            call.run();
            throw new AssertionError(pointer + " is wrong");
        } catch (RequestValidationException expected) {
            if (!expected.violations().asList().get(0).pointer().equals(pointer) || !seen.get().isEmpty()) {
                throw new AssertionError("expected " + pointer, expected);
            }
        }
    }

    private void sent(String... parts) {
        List<String> found = List.of(seen.get()
                .replace('|', '\\')
                .replace("\r\n", "|")
                .replaceAll("--tenon-[0-9a-f-]*(--)?\\|?", "")
                .replaceFirst("Content-Disposition: form-data; ", "")
                .replaceAll("\\|$", "")
                .split("\\|Content-Disposition: form-data; "));
        if (!found.equals(List.of(parts))) {
            throw new AssertionError("expected " + List.of(parts) + ", sent " + found);
        }
    }
}
