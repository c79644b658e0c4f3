package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and events that come one after the other. */
class ItemStreamTest {
    private static final AnswerDecoder<ItemStream<Integer>> LINES =
            answer -> answer.items(JsonCodecs.INT, "application/jsonl", "application/json-seq");
    private static final AnswerDecoder<EventStream<Integer>> EVENTS = answer -> answer.events(JsonCodecs.INT);

    private static ApiRequest request() {
        return ApiRequest.builder("watch", "GET")
                .path("/numbers")
                .streams("application/jsonl", "application/json-seq", "text/event-stream")
                .build();
    }

    private static String lines(String body) {
        return Calls.answer("200 OK", "Content-Type: application/jsonl\r\n", body);
    }

    private static String sequence(String body) {
        return Calls.answer("200 OK", "Content-Type: application/json-seq\r\n", body);
    }

    private static String events(String body) {
        return Calls.answer("200 OK", "Content-Type: text/event-stream;charset=utf-8\r\n", body);
    }

    private static List<Integer> read(String answer) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(answer));
                ApiCaller caller = Calls.caller(server);
                ItemStream<Integer> items = caller.call(request(), LINES, CallOptions.defaults())) {
            List<Integer> read = new ArrayList<>();
            items.forEach(read::add);
            return read;
        }
    }

    @Test
    void jsonLines() throws Exception {
        assertEquals(List.of(1, 2, 3), read(lines("1\n\n2\r\n3")));
        assertEquals(List.of(), read(lines("")));
    }

    /** Whoever documents one of them may get another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson;charset=utf-8",
                "application/ndjson",
                "application/x-jsonl",
                "application/jsonlines",
                "Application/X-JsonLines"
            })
    void jsonLinesByTheirOtherNames(String contentType) throws Exception {
        assertEquals(List.of(1, 2), read(Calls.answer("200 OK", "Content-Type: " + contentType + "\r\n", "1\n2\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/ndjson+x", "text/x-ndjson"})
    void othersAreNoJsonLines(String contentType) {
        String answer = Calls.answer("200 OK", "Content-Type: " + contentType + "\r\n", "1\n2\n");
        assertThrows(ResponseDecodingException.class, () -> read(answer));
    }

    /** RFC 7464 §2.2. */
    @Test
    void jsonTextSequences() throws Exception {
        assertEquals(List.of(1, 2), read(sequence("\u001e1\n\u001e\u001e\n2\n")));
    }

    /** RFC 7464 §2.4. */
    @Test
    void aNumberThatMayGoOnIsNotTakenForWhole() {
        assertThrows(TransportException.class, () -> read(sequence("\u001e1\n\u001e23")));
    }

    /** What is no number and no word ends by itself; a space of any kind ends those. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "\"a\"", " {}", "1 ", "1\t", "true\r", "null\n"})
    void theLastValueThatIsWhole(String last) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(sequence("\u001e1\n\u001e" + last)));
                ApiCaller caller = Calls.caller(server);
                ItemStream<JsonValue> items = caller.call(
                        request(),
                        answer -> answer.items(JsonCodecs.JSON, "application/json-seq"),
                        CallOptions.defaults())) {
            List<JsonValue> read = new ArrayList<>();
            items.forEach(read::add);
            assertEquals(List.of(JsonValue.parse("1"), JsonValue.parse(last)), read);
        }
    }

    @Test
    void aValueThatIsNoneEndsTheStream() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(lines("1\nx\n3\n")));
                ApiCaller caller = Calls.caller(server)) {
            Iterator<Integer> items =
                    caller.call(request(), LINES, CallOptions.defaults()).iterator();
            assertEquals(1, items.next());
            ResponseDecodingException problem = assertThrows(ResponseDecodingException.class, items::hasNext);
            assertTrue(problem.getMessage().endsWith("; it starts with x"), problem.getMessage());
            assertFalse(items.hasNext());
        }
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        assertThrows(ResponseDecodingException.class, () -> read(lines("\u00ff\n")));
    }

    @Test
    void eachValueIsValidated() throws Exception {
        AnswerDecoder<ItemStream<Integer>> checked = answer -> answer.items(
                JsonCodecs.INT,
                value -> value < 3 ? Violations.none() : Violations.none().add(Violation.maxLength("", 2, value, "#")),
                "application/jsonl");
        try (RawServer server = new RawServer(RawServer.answering(lines("2\n3\n")));
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .responseValidation(ResponseValidation.enforce())
                        .build()) {
            Iterator<Integer> items =
                    caller.call(request(), checked, CallOptions.defaults()).iterator();
            assertEquals(2, items.next());
            assertThrows(ResponseValidationException.class, items::next);
        }
    }

    @Test
    void aLineIsNotLongerThanAllowed() throws Exception {
        RawServer.Script endless = (socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\n\r\n1\n");
            while (true) {
                socket.getOutputStream().write(new byte[1024]);
            }
        };
        try (RawServer server = new RawServer(endless);
                ApiCaller caller = Calls.caller(server)) {
            CallOptions options = CallOptions.defaults().withMaxResponseBytes(50_000);
            Iterator<Integer> items = caller.call(request(), LINES, options).iterator();
            assertEquals(1, items.next());
            assertThrows(ResponseTooLargeException.class, items::next);
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void valuesAreReadOnce() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(lines("1\n2\n")));
                ApiCaller caller = Calls.caller(server);
                ItemStream<Integer> items = caller.call(request(), LINES, CallOptions.defaults())) {
            try (Stream<Integer> stream = items.stream()) {
                assertEquals(List.of(1, 2), stream.toList());
            }
            assertThrows(IllegalStateException.class, items::iterator);
            Collector<Integer> second = new Collector<>(1);
            items.publisher().subscribe(second);
            assertInstanceOf(IllegalStateException.class, second.signals.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void eventsAndTheirData() throws Exception {
        try (RawServer server = new RawServer(
                        RawServer.answering(events("id: a\ndata: 1\n\nevent: ping\ndata: x\n\ndata: [DONE]\n\n")));
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = caller.call(request(), EVENTS, CallOptions.defaults())) {
            Iterator<ServerSentEvent<Integer>> all = events.iterator();
            assertEquals(1, all.next().data());
            ServerSentEvent<Integer> ping = all.next();
            assertEquals("ServerSentEvent[ping, a: x]", ping.toString());
            assertThrows(ResponseDecodingException.class, ping::data);
            assertEquals("[DONE]", all.next().text());
            assertFalse(all.hasNext());
        }
    }

    @Test
    void dataEndsAtTheCustomaryMark() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(events("data: 1\n\ndata: 2\n\ndata: [DONE]\n\n")));
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = caller.call(request(), EVENTS, CallOptions.defaults())) {
            assertEquals(List.of(1, 2), events.data().stream().toList());
        }
    }

    @Test
    void resumesAfterTheLastEvent() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            if (number == 1) {
                String cutOff = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99\r\n\r\n"
                        + "retry: 10\nid: seven\ndata: 7\n\ndata: 8";
                RawServer.write(socket, cutOff);
                read.await();
            } else {
                RawServer.write(socket, events("data: 8\n\n"));
            }
            socket.shutdownOutput();
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = caller.call(request(), EVENTS, CallOptions.defaults())) {
            Iterator<Integer> data = events.data().iterator();
            assertEquals(7, data.next());
            read.countDown();
            assertThrows(TransportException.class, data::next);
            assertEquals(10, events.reconnectionTime().get().toMillis());
            try (EventStream<Integer> more = events.resume()) {
                ServerSentEvent<Integer> event = more.iterator().next();
                assertEquals(8, event.data());
                assertEquals("seven", event.lastEventId());
            }
            assertFalse(server.requests().get(0).contains("Last-Event-ID"));
            assertTrue(server.requests().get(1).contains("Last-Event-ID: seven\r\n"), server.requests()::toString);
        }
    }

    @Test
    void nothingMoreToComeIsNoEventStream() throws Exception {
        try (RawServer server =
                        new RawServer(RawServer.answering(events("data: 1\n\n"), "HTTP/1.1 204 No Content\r\n\r\n"));
                ApiCaller caller = Calls.caller(server)) {
            EventStream<Integer> events = caller.call(request(), EVENTS, CallOptions.defaults());
            assertThrows(ResponseDecodingException.class, events::resume);
        }
    }

    /** Whoever comes second would see what the first one leaves. */
    @Test
    void dataIsReadInsteadOfEventsAndOnce() throws Exception {
        String answer = events("data: 1\n\ndata: 2\n\n");
        try (RawServer server = new RawServer(RawServer.answering(answer, answer));
                ApiCaller caller = Calls.caller(server)) {
            EventStream<Integer> events = caller.call(request(), EVENTS, CallOptions.defaults());
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            assertThrows(IllegalStateException.class, events::iterator);
            assertThrows(IllegalStateException.class, () -> events.data().iterator());
            assertThrows(IllegalStateException.class, events::reconnecting);
            assertEquals(2, data.next());
            EventStream<Integer> others = caller.call(request(), EVENTS, CallOptions.defaults());
            others.iterator();
            assertThrows(IllegalStateException.class, () -> others.data().stream());
        }
    }

    @Test
    void aSubscriberGetsWhatItAsksFor() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(lines("1\n2\n3\n")));
                ApiCaller caller = Calls.caller(server)) {
            Collector<Integer> collector = new Collector<>(1);
            caller.call(request(), LINES, CallOptions.defaults()).publisher().subscribe(collector);
            assertEquals(1, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(0, collector.signals.size());
            collector.subscription.request(10);
            assertEquals(2, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(3, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals("complete", collector.signals.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSubscriberThatLeavesEndsTheConnection() throws Exception {
        RawServer.Script script = (socket, number) ->
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\n\r\n1\n");
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            Collector<Integer> collector = new Collector<>(2);
            caller.call(request(), LINES, CallOptions.defaults()).publisher().subscribe(collector);
            assertEquals(1, collector.signals.poll(10, TimeUnit.SECONDS));
            collector.subscription.cancel();
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void aSubscriberIsToldOfAFailure() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(lines("x\n")));
                ApiCaller caller = Calls.caller(server)) {
            Collector<Integer> collector = new Collector<>(1);
            caller.call(request(), LINES, CallOptions.defaults()).publisher().subscribe(collector);
            assertInstanceOf(ResponseDecodingException.class, collector.signals.poll(10, TimeUnit.SECONDS));
        }
    }
}
