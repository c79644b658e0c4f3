package com.example;

import com.example.api.ApiClient;
import com.example.api.ElsewhereOptions;
import com.example.api.SearchOptions;
import com.example.api.model.ConstantsTone;
import com.example.api.model.Filter;
import com.example.api.model.Page;
import com.example.api.model.Pageable;
import com.example.api.model.PageableSort;
import com.example.api.model.Point;
import com.example.api.model.SearchLettersItem;
import com.example.api.model.SearchOrder;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.http.RequestValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Calls the client, and compares what a server on the loopback interface sees. */
final class Check implements Runnable {
    private static final Point POINT = Point.builder().x(1).y(-2).build();

    private final AtomicReference<String> seen = new AtomicReference<>();

    @Override
    public void run() {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.set(exchange.getRequestURI() + " " + headers.getFirst("X-Ids") + " " + headers.getFirst("X-Point") + " "
                    + headers.getFirst("X-Note") + " " + headers.getFirst("Cookie"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
        try (ApiClient client = ApiClient.builder().endpoint(endpoint).build()) {
            paths(client);
            queries(client);
            times(client);
            numbers(client);
            fields(client);
            constants(client);
            pages(client);
        } finally {
            server.stop(0);
        }
    }

    private void paths(ApiClient client) {
        client.simple("bl/ue", List.of("a", "b,c"), POINT);
        require("/v1/simple/bl%2Fue/a,b%2Cc/x=1,y=-2");
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        client.labelAndMatrix("blue", List.of(1L, 2L), id, List.of(LocalDate.of(2020, 1, 2)));
        require("/v1/label/.blue/.1.2/matrix;id=" + id + ";ids=2020-01-02");
    }

    @SuppressWarnings("deprecation")
    private void times(ApiClient client) {
        OffsetDateTime time = OffsetDateTime.parse("2020-01-02T03:04:05.5+01:00");
        client.search("q", SearchOptions.builder().since(time).build());
        require("/v1/query?version=v1&q=q&since=2020-01-02T03%3A04%3A05.500%2B01%3A00");
        try {
            client.search("q", SearchOptions.builder().since(time.withYear(10_000)).build());
            throw new AssertionError("RFC 3339 has no such year");
        } catch (RequestValidationException e) {
            seen.set(e.getMessage());
        }
        require("search: the request breaks the contract: /query/since cannot be written: RFC 3339 has no year 10000 (RFC 8259)");
    }

    private void numbers(ApiClient client) {
        client.search("q", SearchOptions.builder().width(1e8).height(0.1f).build());
        require("/v1/query?version=v1&q=q&width=100000000&height=0.1");
        try {
            client.search("q", SearchOptions.builder().width(Double.NaN).build());
            throw new AssertionError("there is no such number");
        } catch (RequestValidationException e) {
            seen.set(e.getMessage());
        }
        require("search: the request breaks the contract: /query/width cannot be written: JSON has no number NaN (RFC 8259)");
    }

    private void queries(ApiClient client) {
        client.search("a b");
        require("/v1/query?version=v1&q=a%20b");
        client.search("q", SearchOptions.none());
        require("/v1/query?version=v1&q=q");
        client.search("q", SearchOptions.builder().limit(5).order(SearchOrder.DOWN).day(LocalDate.of(2020, 1, 2)).build());
        require("/v1/query?version=v1&q=q&limit=5&day=2020-01-02&order=down");
        client.search("q", SearchOptions.builder()
                .token(Bytes.copyOf(new byte[] {-1, -2}))
                .price(new BigDecimal("1E+3"))
                .flag("")
                .build());
        require("/v1/query?version=v1&q=q&token=%2F%2F4%3D&price=1000&flag=");
        client.search("q", SearchOptions.builder().tags(List.of("a", "b&c")).ids(List.of(1L, 2L)).build());
        require("/v1/query?version=v1&q=q&tags=a&tags=b%26c&ids=1,2");
        client.search("q", SearchOptions.builder().spaces(List.of("a", "b")).pipes(List.of("a", "b")).build());
        require("/v1/query?version=v1&q=q&spaces=a%20b&pipes=a%7Cb");
        client.search("q", SearchOptions.builder().bars(List.of("a", "b|c")).build());
        require("/v1/query?version=v1&q=q&bars=a&bars=b%7Cc");
        client.search("q", SearchOptions.builder().letters(List.of(SearchLettersItem.A, SearchLettersItem.B)).build());
        require("/v1/query?version=v1&q=q&letters=a,b");
        client.search("q", SearchOptions.builder().deep(POINT).map(Map.of("k", 1L)).url("/a?b=c&d").build());
        require("/v1/query?version=v1&q=q&deep%5Bx%5D=1&deep%5By%5D=-2&k=1&url=/a?b=c%26d");
        client.search("q", SearchOptions.builder()
                .filter(Filter.builder().all(List.of(POINT)).build())
                .noneParameter("n")
                .options("o")
                .build());
        require("/v1/query?version=v1&q=q&filter=%7B%22all%22%3A%5B%7B%22x%22%3A1%2C%22y%22%3A-2%7D%5D%7D&options=o&none=n");
        try {
            client.search("", SearchOptions.builder().limit(0).tags(List.of("", "", "", "")).build());
            throw new AssertionError("the arguments break the contract");
        } catch (RequestValidationException e) {
            if (e.violations().count() != 3) {
                throw new AssertionError(e.getMessage());
            }
        }
    }

    private void constants(ApiClient client) {
        client.constants("r/", ConstantsTone.LOW, Map.of("k", "v"), List.of(Optional.of("b"), Optional.empty()));
        require("/v1/constants;version=v1.beta?kind=%22a%22&level=1&path=a/b&many=100000000000000000000&raw=r/&tone=low&k=v&items=%5B%22b%22%2Cnull%5D");
    }

    private void fields(ApiClient client) {
        client.elsewhere(List.of(1L, 2L));
        require("/v1/elsewhere 1,2");
        ElsewhereOptions options = ElsewhereOptions.builder()
                .xPoint(POINT)
                .xNote("n")
                .rate(0.1f)
                .key(Bytes.copyOf(new byte[] {-1, -2}))
                .session("s")
                .seen(List.of(3L, 4L))
                .build();
        client.elsewhere(List.of(1L), options);
        require("/v1/elsewhere?rate=0.1 1 x=1,y=-2 n key=%2F%2F4%3D; session=s; seen=3,4");
        ElsewhereOptions other = options.toBuilder().seen(null).build();
        seen.set(other.toString());
        require("ElsewhereOptions[X-Point=Point[x=1, y=-2], X-Note=n, rate=0.1, key=***, session=***]");
        if (other.equals(options) || !other.equals(other.toBuilder().build())) {
            throw new AssertionError("options are equal if their parameters are");
        }
    }

    private void pages(ApiClient client) {
        client.findPages(Page.builder().number(2).sort(List.of("name,asc", "age")).build());
        require("/v1/pages?number=2&sort=name%2Casc&sort=age");
        client.findPages(Page.builder().build());
        require("/v1/pages");
        client.countPages(Pageable.builder().size(3).build());
        require("/v1/pages?size=3");
        try {
            client.countPages(Pageable.builder().sort(PageableSort.builder().by("name").build()).build());
            throw new AssertionError("an object in an exploded object has no form");
        } catch (RequestValidationException e) {
            seen.set(e.getMessage());
        }
        require("countPages: the request breaks the contract: /query/pageable holds an array or object, for which the style has no form (style)");
    }

    private void require(String expected) {
        String actual = seen.get().replaceAll("( null)+$", "");
        if (!actual.equals(expected)) {
            throw new AssertionError("expected " + expected + "\nbut found " + actual);
        }
    }
}
