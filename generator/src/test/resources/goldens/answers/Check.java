package com.example;

import com.example.api.ApiClient;
import com.example.api.ClientErrorException;
import com.example.api.ClientErrorWithProblemResponse;
import com.example.api.ConflictException;
import com.example.api.GetDraftResponse;
import com.example.api.GetReportResponse;
import com.example.api.GetVersionResponse;
import com.example.api.PostAnythingResponse;
import com.example.api.UndocumentedResponse;
import com.example.api.UnprocessableContentException;
import com.example.api.model.Chunk;
import com.example.api.model.Kind;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.http.ApiException;
import dev.tenon.runtime.http.BodyStream;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.EventStream;
import dev.tenon.runtime.http.ItemStream;
import dev.tenon.runtime.http.ResponseDecodingException;
import dev.tenon.runtime.http.UndocumentedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Every kind of answer, as a caller meets it. */
final class Check implements Runnable {
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
                report(client);
                problems(client);
                nullableProblems(client);
                drafts(client);
                ranges(client);
                outlines(client);
                versions(client);
                streams(client);
            } finally {
                server.stop(0);
            }
        } catch (IOException | InterruptedException | ExecutionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Headers fields = exchange.getResponseHeaders();
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        String path = exchange.getRequestURI().getPath();
        int status = 200;
        String type = accept == null ? "application/json" : accept.split(",")[0];
        String body = "{\"title\":\"t\"}";
        switch (path) {
            case "/reports/lost" -> {
                status = 404;
                type = "application/problem+json";
                body = "{\"title\":\"Lost\",\"detail\":\"It was never found.\"}";
            }
            case "/reports/wrong" -> {
                status = 422;
                type = "application/problem+json";
                body = "{\"title\":\"Invalid\",\"errors\":[\"no pages\"]}";
            }
            case "/reports/busy" -> {
                status = 418;
                type = "text/plain";
                body = "a teapot";
            }
            case "/reports/proxied" -> {
                status = 403;
                type = "text/html";
                body = "<html>no</html>";
            }
            case "/letters" -> {
                status = Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Status"));
                body = exchange.getRequestHeaders().getFirst("X-Body");
            }
            case "/drafts/broken" -> status = 500;
            case "/drafts/taken" -> status = 409;
            case "/drafts/page" -> type = "text/html";
            case "/outlines/old" -> {
                status = 203;
                type = "application/json";
            }
            case "/versions" -> {
                body = type.endsWith("2") ? "{\"text\":\"b\"}" : body;
                type = type.replace("; ", ";charset=utf-8; ");
            }
            case "/anything" -> body = "[" + body + "]";
            case "/image" -> {
                type = "image/jpeg";
                body = "jpeg";
            }
            case "/readme" -> body = "read me";
            case "/tables" -> body = "a,b";
            case "/exports" -> {
                type = "application/pdf";
                body = "%PDF";
            }
            case "/ticks" -> body = "data: tick\n\n";
            case "/log" -> body = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
            case "/chat" -> body = type.equals("text/event-stream")
                    ? "data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\ndata: [DONE]\n\n"
                    : body;
            default -> {
                fields.add("X-Expires", "2030-01-02T03:04:05Z");
                fields.add("X-Final", "true");
                fields.add("X-Tags", "a, b");
                fields.add("Set-Cookie", "a=1; Expires=Wed, 02 Jan 2030 03:04:05 GMT");
                fields.add("Set-Cookie", "b=2");
                fields.add("X-Kind", "final");
                fields.add("X-Size", "width=7,unit=cm");
                fields.add("X-Labels", "size,7,of,cm");
                fields.add("X-Meta", "[1,2]");
                body = type.equals("application/pdf") ? "%PDF" : type.equals("text/csv") ? "a;b" : body;
            }
        }
        fields.add("Content-Type", type);
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : octets.length);
        if (!head) {
            exchange.getResponseBody().write(octets);
        }
        exchange.close();
    }

    private static void report(ApiClient client) throws InterruptedException, ExecutionException {
        expect(client.getReport("1").title(), "t");
        GetReportResponse response = client.getReportWithResponse("1");
        if (!(response instanceof GetReportResponse.Ok ok)) {
            throw new AssertionError(response);
        }
        expect(ok.xExpires(), OffsetDateTime.parse("2030-01-02T03:04:05Z"));
        expect(ok.xPages(), Optional.empty());
        expect(
                ok.setCookie(), Optional.of(List.of("a=1; Expires=Wed, 02 Jan 2030 03:04:05 GMT", "b=2")));
        expect(ok.xFinal(), true);
        expect(ok.xTags(), Optional.of(List.of("a", "b")));
        expect(ok.xKind(), Kind.FINAL);
        expect(ok.xSize().orElseThrow().width(), Optional.of(7L));
        expect(ok.xSize().orElseThrow().unit(), Optional.of("cm"));
        expect(ok.xLabels(), Optional.of(Map.of("size", "7", "of", "cm")));
        expect(ok.xMeta(), Optional.of(List.of(1L, 2L)));
        try {
            ok.xOther();
            throw new AssertionError("a field that is missing");
        } catch (ResponseDecodingException missing) {
            expect(missing.operation(), "getReport");
        }
        try (BodyStream pdf = client.getReportAsPdf("1")) {
            expect(pdf.text(), "%PDF");
        }
        try (BodyStream csv = client.getReportAsCsvAsync("1").get()) {
            expect(csv.text(), "a;b");
        }
        CallOptions asPdf = CallOptions.defaults().withHeader("Accept", "application/pdf");
        if (client.with(asPdf).getReportWithResponse("1") instanceof GetReportResponse.OkPdf pdf) {
            try (BodyStream body = pdf.body()) {
                expect(body.text() + pdf.xFinal(), "%PDFtrue");
            }
        } else {
            throw new AssertionError("no PDF");
        }
        if (!(client.getReportWithResponseAsync("lost").get() instanceof ClientErrorWithProblemResponse)) {
            throw new AssertionError("nothing is lost");
        }
        client.peekReport("1");
    }

    /** Where {@code default} is all that a contract says of successes, it is said of failures, too. */
    private static void drafts(ApiClient client) {
        expect(client.getDraft("1").title(), "t");
        expect(client.putDraft("1").title(), "t");
        client.deleteDraft("1");
        failed(() -> client.getDraft("broken"), 500);
        failed(() -> client.getDraft("page"), 200);
        failed(() -> client.putDraft("broken"), 500);
        failed(() -> client.deleteDraft("broken"), 500);
        try {
            client.putDraft("taken");
            throw new AssertionError("no exception");
        } catch (ConflictException taken) {
            expect(taken.status(), 409);
        }
        if (client.getDraftWithResponse("broken") instanceof GetDraftResponse.Default broken) {
            expect(broken.body().title(), "t");
        } else {
            throw new AssertionError("nothing is broken");
        }
    }

    private static void ranges(ApiClient client) {
        if (client.postAnything(Chunk.builder().text("x").build()) instanceof PostAnythingResponse.Ok any) {
            expect(any.body().get(0).title(), "t");
        } else {
            throw new AssertionError("octets");
        }
    }

    /** A range without the media type that is asked for, beside a status that has it. */
    private static void outlines(ApiClient client) {
        expect(client.getOutline("old").title(), "t");
        expect(client.getOutlineAsCsv("new").text(), "a;b");
        try {
            client.getOutlineAsCsv("old");
            throw new AssertionError("no exception");
        } catch (ResponseDecodingException other) {
            expect(other.getMessage().contains("expected text/csv, found application/json"), true);
        }
    }

    private static void versions(ApiClient client) {
        expect(client.getVersion().title(), "t");
        expect(client.getVersionAsJson().text(), "b");
        ApiClient second =
                client.with(CallOptions.defaults().withHeader("Accept", "application/json; version=2"));
        if (second.getVersionWithResponse() instanceof GetVersionResponse.OkJson answer) {
            expect(answer.body().text(), "b");
        } else {
            throw new AssertionError("the first version");
        }
    }

    private static void failed(Runnable call, int status) {
        try {
            call.run();
        } catch (UndocumentedException failure) {
            expect(failure.status(), status);
            return;
        }
        throw new AssertionError("no exception");
    }

    private static void problems(ApiClient client) {
        try {
            client.getReport("lost");
            throw new AssertionError("no exception");
        } catch (ClientErrorException.WithProblem lost) {
            expect(lost.getMessage(), "getReport: the service answered 404: Lost: It was never found.");
            expect(lost.body().detail(), Optional.of("It was never found."));
        }
        try {
            client.putReport("wrong");
            throw new AssertionError("no exception");
        } catch (UnprocessableContentException wrong) {
            expect(
                    wrong.getMessage(),
                    "putReport: the service answered 422: Invalid[title=Invalid, errors=[no pages]]");
        }
        try {
            client.getReportAsPdf("busy").close();
            throw new AssertionError("no exception");
        } catch (ClientErrorException.WithRawBody busy) {
            expect(busy.body().text(), "a teapot");
        }
        try {
            client.getReport("proxied");
            throw new AssertionError("no exception");
        } catch (UndocumentedException proxied) {
            expect(proxied.body().text(), "<html>no</html>");
        }
        if (!(client.getReportWithResponse("proxied") instanceof UndocumentedResponse)) {
            throw new AssertionError("a page of a proxy is documented");
        }
    }

    private static void nullableProblems(ApiClient client) {
        letter(client, 451, "{\"title\":\"Not here\",\"detail\":null}", "Not here");
        letter(client, 507, "{\"title\":\"Full\",\"detail\":\"of letters\"}", "Full: of letters");
        letter(client, 507, "null", "null");
        letter(client, 507, "{\"title\":\"Full\",\"by\":[1]}", "Full {by=[1]}");
        letter(client, 451, "{\"by\":[1]}", "{by=[1]}");
        letter(client, 511, "{\"title\":\"a\",\"detail\":\"b\"}", "GetLetterResponse511[title=a, detail=***]");
        letter(client, 512, "{\"title\":\"a\",\"detail\":\"b\",\"c\":\"d\"}", "a: b");
        letter(client, 508, "{\"title\":\"a\"}", "Report[title=a]");
    }

    private static void letter(ApiClient client, int status, String body, String shown) {
        try {
            client.with(CallOptions.defaults()
                            .withHeader("X-Status", String.valueOf(status))
                            .withHeader("X-Body", body))
                    .getLetter();
            throw new AssertionError("no exception");
        } catch (ApiException refused) {
            expect(refused.getMessage(), "getLetter: the service answered " + status + ": " + shown);
        }
    }

    private static void streams(ApiClient client) {
        try (BodyStream image = client.getImage()) {
            expect(image.contentType(), Optional.of("image/jpeg"));
            expect(image.bytes().size(), 4);
        }
        expect(client.getReadme().text(), "read me");
        expect(client.getTableAsCsv().text(), "a,b");
        try (BodyStream export = client.getExport()) {
            expect(export.text(), "%PDF");
        }
        expect(client.createChat().title(), "t");
        try (EventStream<Chunk> chat = client.createChatAsEventStream()) {
            expect(chat.data().stream().map(Chunk::text).toList(), List.of("a", "b"));
        }
        try (EventStream<String> ticks = client.watchTicks()) {
            expect(ticks.iterator().next().data(), "tick");
        }
        try (ItemStream<Chunk> log = client.readLog()) {
            expect(log.stream().map(Chunk::text).toList(), List.of("a", "b"));
        }
    }

    private static void expect(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
