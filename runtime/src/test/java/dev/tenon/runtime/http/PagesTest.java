package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that come page by page. */
class PagesTest {
    private static final JsonCodec<List<Integer>> NUMBERS = JsonCodecs.list(JsonCodecs.INT);
    private static final AnswerDecoder<List<Integer>> PAGE = answer -> answer.json(NUMBERS);

    private static String page(String link, String numbers) {
        return Calls.answer(
                "200 OK",
                "Content-Type: application/json\r\n" + (link.isEmpty() ? "" : "Link: " + link + "\r\n"),
                numbers);
    }

    private static ApiRequest request() {
        return ApiRequest.builder("listNumbers", "GET")
                .path("/v1/numbers")
                .query("size", "2")
                .security("key")
                .build();
    }

    private static ApiCaller caller(RawServer server) {
        return ApiCaller.builder()
                .endpoint(server.uri())
                .credential("key", Credential.header("X-Key", () -> "secret"))
                .build();
    }

    private static Pages<List<Integer>, Integer> pages(ApiCaller caller) {
        return caller.pages(request(), PAGE, PageLink.header(), page -> page, CallOptions.defaults());
    }

    @Test
    void followsLinksLazily() throws Exception {
        RawServer.Script script = RawServer.answering(
                page("<?cursor=b>; rel=\"next\"", "[1,2]"),
                page("</v1/numbers?cursor=c>; rel=next, </v1/numbers>; rel=first", "[]"),
                page("", "[3]"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Iterator<Integer> items = pages(caller).items().iterator();
            assertEquals(0, server.requests().size());
            assertEquals(1, items.next());
            assertEquals(2, items.next());
            assertEquals(1, server.requests().size());
            assertEquals(3, items.next());
            assertFalse(items.hasNext());
            assertTrue(server.requests().get(0).startsWith("GET /v1/numbers?size=2 HTTP/1.1\r\n"));
            assertTrue(server.requests().get(1).startsWith("GET /v1/numbers?cursor=b HTTP/1.1\r\n"));
            assertTrue(server.requests().get(2).startsWith("GET /v1/numbers?cursor=c HTTP/1.1\r\n"));
            assertTrue(server.requests().get(2).contains("X-Key: secret\r\n"));
        }
    }

    @Test
    void everyLoopBeginsAnew() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(page("", "[1]")));
                ApiCaller caller = caller(server)) {
            Pages<List<Integer>, Integer> pages = pages(caller);
            assertEquals(List.of(List.of(1)), pages.stream().toList());
            assertEquals(List.of(1), pages.itemStream().toList());
            assertEquals(2, server.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/v1/numbers, http://evil.example",
        "//evil.example/v1, http://evil.example",
        "https://localhost/, https://localhost",
        "http://user@localhost/, http://user@localhost",
        "file:///etc/passwd, file://null"
    })
    void noPageIsReadFromAnotherOrigin(String link, String shown) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(page("<" + link + ">; rel=next", "[1]")));
                ApiCaller caller = caller(server)) {
            Iterator<List<Integer>> pages = pages(caller).iterator();
            assertEquals(List.of(1), pages.next());
            ResponseDecodingException problem = assertThrows(ResponseDecodingException.class, pages::next);
            assertTrue(problem.getMessage().endsWith("which gets no credentials: " + shown), problem.getMessage());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void noPageIsReadAsAnotherUser() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.answering(
                        page("<http://user@localhost:" + socket.getLocalPort() + "/>; rel=next", "[1]"))
                .run(socket, number);
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Iterator<List<Integer>> pages = pages(caller).iterator();
            assertEquals(List.of(1), pages.next());
            assertThrows(ResponseDecodingException.class, pages::next);
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aLinkThatIsNoUrlIsToldWithThePageRead() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(page("<a b>; rel=next", "[1]")));
                ApiCaller caller = caller(server)) {
            Iterator<List<Integer>> pages = pages(caller).iterator();
            assertEquals(List.of(1), pages.next());
            assertTrue(pages.hasNext());
            ResponseDecodingException problem = assertThrows(ResponseDecodingException.class, pages::next);
            assertTrue(problem.getMessage().endsWith("the link to the next page is no URL: a b"), problem.getMessage());
        }
    }

    @Test
    void aCircleEnds() throws Exception {
        RawServer.Script script =
                RawServer.answering(page("<?b>; rel=next", "[1]"), page("<?size=2>; rel=next", "[2]"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Iterator<List<Integer>> pages = pages(caller).iterator();
            assertEquals(List.of(1), pages.next());
            assertEquals(List.of(2), pages.next());
            ResponseDecodingException problem = assertThrows(ResponseDecodingException.class, pages::next);
            assertTrue(problem.getMessage().endsWith("the next page is one that was read already"));
            assertEquals(2, server.requests().size());
            assertFalse(pages.hasNext());
        }
    }

    @Test
    void aLinkMayStandInThePage() throws Exception {
        RawServer.Script script = RawServer.answering(
                page("", "{\"nextLink\":\"/v1/more\",\"value\":[1]}"), page("", "{\"nextLink\":\"\",\"value\":[2]}"));
        JsonCodec<Map<String, JsonValue>> codec = JsonCodecs.map(JsonCodecs.JSON);
        AnswerDecoder<Map<String, JsonValue>> decoder = answer -> answer.json(codec);
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Pages<Map<String, JsonValue>, JsonValue> pages = caller.pages(
                    request(),
                    decoder,
                    PageLink.url(page -> Optional.of(((JsonValue.JsonString) page.get("nextLink")).value())),
                    page -> List.of(page.get("value")),
                    CallOptions.defaults());
            assertEquals(2, pages.itemStream().count());
        }
    }

    @Test
    void anOperationMayGiveTheNextPage() throws Exception {
        RawServer.Script script =
                RawServer.answering(page("", "[1]"), page("", "[2]"), page("", "[3]"), page("", "[]"));
        PageLink<List<Integer>> link = PageLink.operation(
                page -> Optional.of(page.isEmpty() ? " " : String.valueOf(Math.min(page.get(0), 2))),
                found -> ApiRequest.builder("listNextNumbers", "GET")
                        .path("/v1/numbers")
                        .query("after", found)
                        .build());
        // The third page asks for what the second one asked for.
        assertEndsInACircle(script, link, 1, 2, 3);
    }

    @Test
    void nothingForTheOperationEndsThePages() throws Exception {
        PageLink<List<Integer>> link = PageLink.operation(
                page -> Optional.of(page.get(0) == 1 ? "2" : " "),
                found -> ApiRequest.builder("listNextNumbers", "GET")
                        .path("/v1/numbers")
                        .query("after", found)
                        .build());
        try (RawServer server = new RawServer(RawServer.answering(page("", "[1]"), page("", "[2]")));
                ApiCaller caller = caller(server)) {
            Pages<List<Integer>, Integer> pages =
                    caller.pages(request(), PAGE, link, page -> page, CallOptions.defaults());
            assertEquals(List.of(1, 2), pages.itemStream().toList());
        }
    }

    private void assertEndsInACircle(RawServer.Script script, PageLink<List<Integer>> link, int... numbers)
            throws Exception {
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Iterator<List<Integer>> pages = caller.pages(request(), PAGE, link, page -> page, CallOptions.defaults())
                    .iterator();
            for (int number : numbers) {
                assertEquals(List.of(number), pages.next());
            }
            assertThrows(ResponseDecodingException.class, pages::next);
        }
    }

    @Test
    void aPageMayHaveTheValueOfAParameter() throws Exception {
        RawServer.Script script = RawServer.answering(page("", "[1]"), page("", "[2]"), page("", "[]"));
        PageLink<List<Integer>> link =
                PageLink.query("a b", page -> page.isEmpty() ? Optional.of("") : Optional.of(page.get(0) + "&c"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Pages<List<Integer>, Integer> pages =
                    caller.pages(request(), PAGE, link, page -> page, CallOptions.defaults());
            assertEquals(List.of(1, 2), pages.itemStream().toList());
            assertTrue(server.requests().get(1).startsWith("GET /v1/numbers?size=2&a%20b=1%26c HTTP/1.1\r\n"));
            assertTrue(server.requests().get(2).startsWith("GET /v1/numbers?size=2&a%20b=2%26c HTTP/1.1\r\n"));
        }
    }

    @Test
    void aParameterMayBeTheFirstOneOfTheQuery() throws Exception {
        RawServer.Script script = RawServer.answering(page("", "[1]"), page("", "[]"));
        PageLink<List<Integer>> link =
                PageLink.query("after", page -> page.isEmpty() ? Optional.empty() : Optional.of("1"));
        ApiRequest all =
                ApiRequest.builder("listNumbers", "GET").path("/v1/numbers").build();
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Pages<List<Integer>, Integer> pages = caller.pages(all, PAGE, link, page -> page, CallOptions.defaults());
            assertEquals(List.of(1), pages.itemStream().toList());
            assertTrue(server.requests().get(1).startsWith("GET /v1/numbers?after=1 HTTP/1.1\r\n"));
        }
    }

    /** A page that nobody has demanded would be asked for in the meantime. */
    private static void asked(int times, RawServer server) throws InterruptedException {
        Thread.sleep(200);
        assertEquals(times, server.requests().size());
    }

    @Test
    void aSubscriberGetsAPageForEachThatItDemands() throws Exception {
        RawServer.Script script =
                RawServer.answering(page("<?p=2>; rel=next", "[1,2]"), page("<?p=3>; rel=next", "[]"), page("", "[3]"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Collector<List<Integer>> collector = new Collector<>(1);
            pages(caller).publisher().subscribe(collector);
            assertEquals(List.of(1, 2), collector.signals.poll(10, TimeUnit.SECONDS));
            asked(1, server);
            collector.subscription.request(1);
            assertEquals(List.of(), collector.signals.poll(10, TimeUnit.SECONDS));
            asked(2, server);
            collector.subscription.request(1);
            assertEquals(List.of(3), collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals("complete", collector.signals.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSubscriberGetsItemsOfAllPagesAndEachOneBeginsAnew() throws Exception {
        RawServer.Script script = (socket, number) -> {
            boolean first = number % 2 == 1;
            String answer = page(first ? "<?p=2>; rel=next" : "", first ? "[1,2]" : "[3]");
            RawServer.answering(answer).run(socket, 1);
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Flow.Publisher<Integer> items = pages(caller).itemPublisher();
            Collector<Integer> collector = new Collector<>(2);
            items.subscribe(collector);
            assertEquals(1, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(2, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(1, server.requests().size());
            collector.subscription.request(Long.MAX_VALUE);
            collector.subscription.request(Long.MAX_VALUE);
            assertEquals(3, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals("complete", collector.signals.poll(10, TimeUnit.SECONDS));
            Collector<Integer> second = new Collector<>(1);
            items.subscribe(second);
            assertEquals(1, second.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void manyPagesNeedNoDeepStack() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.answering(
                        page(number < 500 ? "<?p=" + number + ">; rel=next" : "", "[" + number + "]"))
                .run(socket, 1);
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Collector<Integer> collector = new Collector<>(Long.MAX_VALUE);
            pages(caller).itemPublisher().subscribe(collector);
            for (int number = 1; number <= 500; number++) {
                assertEquals(number, collector.signals.poll(10, TimeUnit.SECONDS));
            }
            assertEquals("complete", collector.signals.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSubscriberIsToldOfWhatALoopWouldThrow() throws Exception {
        RawServer.Script script = RawServer.answering(page("<http://evil.example/>; rel=next", "[1]"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = caller(server)) {
            Collector<Integer> collector = new Collector<>(9);
            pages(caller).itemPublisher().subscribe(collector);
            assertEquals(1, collector.signals.poll(10, TimeUnit.SECONDS));
            assertInstanceOf(ResponseDecodingException.class, collector.signals.poll(10, TimeUnit.SECONDS));
            Collector<Integer> wrong = new Collector<>(0);
            pages(caller).itemPublisher().subscribe(wrong);
            assertInstanceOf(IllegalArgumentException.class, wrong.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void cancellingEndsTheCallUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((socket, number) -> asked.countDown());
                ApiCaller caller = caller(server)) {
            Collector<Integer> collector = new Collector<>(1);
            pages(caller).itemPublisher().subscribe(collector);
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            collector.subscription.cancel();
            assertTrue(server.peerLeaves());
            assertEquals(0, collector.signals.size());
        }
    }

    @Test
    void closingTheClientIsAFailure() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((socket, number) -> asked.countDown())) {
            ApiCaller caller = caller(server);
            Collector<Integer> collector = new Collector<>(1);
            Pages<List<Integer>, Integer> pages = pages(caller);
            pages.itemPublisher().subscribe(collector);
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            caller.close();
            assertInstanceOf(ClientClosedException.class, collector.signals.poll(10, TimeUnit.SECONDS));
            Collector<Integer> late = new Collector<>(1);
            pages.itemPublisher().subscribe(late);
            assertInstanceOf(ClientClosedException.class, late.signals.poll(10, TimeUnit.SECONDS));
        }
    }

    /** RFC 8288 §3.5, and what may go wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "<http://a/2>; rel=\"next\" | http://a/2",
                "<b>; rel=prev, <c>; title=\"x, <d>; rel=next\"; rel=\"NEXT last\" | c",
                "<b> ; Rel = next | b",
                "<b>; rel=prev; rel=next | none",
                "<b>; rel=next; anchor=\"/other\" | none",
                "<b>; rel=\"next | b",
                "<b>; rel=next; title=\"a\\ | b",
                "<b; rel=next | none",
                "b; rel=next | none",
                "b<c>; rel=next | none",
                "<b>; rel | none",
                "<b>;;rel=next | b",
                "<b>; title=\"a\\\"; rel=next | none",
                "<> ; rel=next | ##",
                "<a>;rel=next,<b>;rel=next | a",
                "<b>; rel=nextpage | none"
            })
    void links(String field, String target) {
        Optional<String> expected =
                "none".equals(target) ? Optional.empty() : Optional.of(target == null ? "" : target);
        assertEquals(expected, LinkField.target(List.of(field), "next"));
    }

    /** Their URL is that of the page before; what is asked for stands in a header field. */
    @Test
    void pagesMayDifferByAHeaderFieldAlone() throws Exception {
        RawServer.Script script =
                RawServer.answering(page("", "[1]"), page("", "[2]"), page("", "[3]"), page("", "[3]"));
        PageLink<List<Integer>> link = PageLink.operation(
                page -> Optional.of(String.valueOf(page.get(0))),
                found -> ApiRequest.builder("listNextNumbers", "GET")
                        .path("/v1/numbers")
                        .header("X-After", found)
                        .build());
        assertEndsInACircle(script, link, 1, 2, 3, 3);
    }

    /** Some services repeat in their links what they were asked for, keys included. */
    @Test
    void aKeyInALinkIsThatOfNow() throws Exception {
        AtomicInteger key = new AtomicInteger();
        RawServer.Script script = RawServer.answering(
                page("<?key=1&cursor=b&monkey=7>; rel=next", "[1]"),
                page("<?cursor=c&key=3>; rel=next", "[2]"),
                page("", "[3]"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .credential("key", Credential.query("key", () -> "" + key.incrementAndGet()))
                        .build()) {
            assertEquals(List.of(1, 2, 3), pages(caller).itemStream().toList());
            assertEquals(
                    List.of("size=2&key=1", "cursor=b&monkey=7&key=2", "cursor=c&key=3"),
                    server.requests().stream()
                            .map(head -> head.replaceFirst("(?s).*?\\?(.*?) HTTP.*", "$1"))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"../../../pages?a=%20, /pages?a=%20", "?q=ä#top, /v1/numbers?q=%C3%A4", "#top, ''"})
    void linksAreResolved(String link, String target) throws Exception {
        JsonCodec<Map<String, JsonValue>> codec = JsonCodecs.map(JsonCodecs.JSON);
        AnswerDecoder<Map<String, JsonValue>> decoder = answer -> answer.json(codec);
        String body = new String(
                ("{\"next\": \"" + link + "\"}").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (RawServer server = new RawServer(RawServer.answering(page("", body), page("", "{}")));
                ApiCaller caller = caller(server)) {
            Iterator<Map<String, JsonValue>> pages = caller.pages(
                            request(),
                            decoder,
                            PageLink.url(page -> Optional.ofNullable((JsonValue.JsonString) page.get("next"))
                                    .map(JsonValue.JsonString::value)),
                            page -> List.of(),
                            CallOptions.defaults())
                    .iterator();
            pages.next();
            if (target.isEmpty()) {
                assertThrows(ResponseDecodingException.class, pages::next);
            } else {
                pages.next();
                assertEquals(
                        "GET " + target + " HTTP/1.1", server.requests().get(1).split("\r\n")[0]);
            }
        }
    }
}
