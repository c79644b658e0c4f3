package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Event streams that go on over several connections (HTML Living Standard §9.2.3). */
@Timeout(30)
class ReconnectionTest {
    private static final AnswerDecoder<EventStream<Integer>> EVENTS = answer -> answer.events(JsonCodecs.INT);
    private static final String NO_MORE = "HTTP/1.1 204 No Content\r\n\r\n";

    private static ApiRequest request(String method) {
        return ApiRequest.builder("watch", method)
                .path("/numbers")
                .streams("text/event-stream")
                .build();
    }

    private static String events(String body) {
        return Calls.answer("200 OK", "Content-Type: text/event-stream\r\n", body);
    }

    /** A body of which the end does not come. */
    private static String cutOff(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 999\r\n\r\n" + body;
    }

    /** The first answer is cut off once somebody has read of it; the others follow. */
    private static RawServer.Script cutOff(CountDownLatch read, String body, String... others) {
        return (socket, number) -> {
            if (number > 1) {
                RawServer.answering(others).run(socket, number - 1);
                return;
            }
            RawServer.write(socket, cutOff(body));
            read.await();
            socket.shutdownOutput();
        };
    }

    private static EventStream<Integer> call(ApiCaller caller) {
        return caller.call(request("GET"), EVENTS, CallOptions.defaults());
    }

    private static List<String> lastEventIds(RawServer server) {
        return server.requests().stream()
                .map(head -> head.replaceFirst("(?is).*last-event-id: (.*?)\r\n.*", "$1"))
                .map(id -> id.startsWith("GET") ? "" : id)
                .toList();
    }

    @Test
    void goesOnAfterTheLastEventUntilThereIsNoMore() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        RawServer.Script script = cutOff(
                read,
                "retry: 1\nid: a\ndata: 1\n\nid: b\ndata: 9",
                events("data: 2\n\n: nothing\n\n"),
                events("id: c\ndata: 3\n\n"),
                NO_MORE);
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            Iterator<ServerSentEvent<Integer>> all = events.iterator();
            assertEquals(1, all.next().data());
            read.countDown();
            assertEquals(2, all.next().data());
            assertEquals(3, all.next().data());
            assertFalse(all.hasNext());
            assertEquals(List.of("", "a", "a", "c"), lastEventIds(server));
            assertEquals("c", events.lastEventId());
            assertEquals(Duration.ofMillis(1), events.reconnectionTime().orElseThrow());
        }
    }

    /** A mistake of the service: it asks for what no client can send in a header field. */
    @Test
    void anIdThatCannotBeSentEndsTheStream() throws Exception {
        RawServer.Script script = RawServer.answering(events("id: \u00c3\u00bc\ndata: 1\n\n"), events("data: 2\n\n"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            Iterator<ServerSentEvent<Integer>> all = events.iterator();
            assertEquals("\u00fc", all.next().lastEventId());
            ResponseDecodingException refused = assertThrows(ResponseDecodingException.class, all::hasNext);
            assertEquals(
                    "watch: cannot read the answer 200: the id of the last event cannot be sent in Last-Event-ID: \u00fc",
                    refused.getMessage());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void endsAfterSomeConnectionsWithoutAnEvent() throws Exception {
        RawServer.Script script = RawServer.answering(events("data: 1\n\n"), events(""));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            assertEquals(List.of(1), events.data().stream().toList());
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void failsAfterSomeConnectionsThatBreakOff() throws Exception {
        RawServer.Script script = RawServer.answering(events("data: 1\n\n"), cutOff(""));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            assertThrows(TransportException.class, data::hasNext);
        }
    }

    /** A pause would be lost time: nothing comes from a client that is closed. */
    @Test
    void theEndOfTheClientIsTheEndOfTheStream() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (RawServer server = new RawServer(cutOff(read, "retry: 50000\ndata: 1\n\n"))) {
            ApiCaller caller = Calls.caller(server);
            EventStream<Integer> events = call(caller).reconnecting();
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            caller.close();
            assertEnded(data);
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void theEndOfTheClientEndsAPause() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(events("retry: 50000\ndata: 1\n\n")))) {
            ApiCaller caller = Calls.caller(server);
            EventStream<Integer> events = call(caller).reconnecting();
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            Thread reader = Thread.currentThread();
            Thread closing = new Thread(() -> {
                while (Stream.of(reader.getStackTrace())
                        .noneMatch(frame -> frame.getClassName().endsWith("CountDownLatch"))) {
                    Thread.onSpinWait();
                }
                caller.close();
            });
            closing.start();
            assertEnded(data);
            closing.join();
            assertEquals(1, server.requests().size());
        }
    }

    /** What does not go on by itself was cut off, as far as its reader knows. */
    @Test
    void whoClosesTheStreamEndsARead() throws Exception {
        RawServer.Script waiting = (socket, number) -> RawServer.write(socket, cutOff("data: 1\n\n"));
        try (RawServer server = new RawServer(waiting);
                ApiCaller caller = Calls.caller(server)) {
            EventStream<Integer> lasting = call(caller).reconnecting();
            Iterator<Integer> data = lasting.data().iterator();
            assertEquals(1, data.next());
            Thread closing = closingWhileItIsRead(lasting);
            assertFalse(data.hasNext());
            closing.join();
            EventStream<Integer> once = call(caller);
            Iterator<Integer> others = once.data().iterator();
            assertEquals(1, others.next());
            closing = closingWhileItIsRead(once);
            assertThrows(TransportException.class, others::hasNext);
            closing.join();
            assertEquals(2, server.requests().size());
        }
    }

    private static Thread closingWhileItIsRead(EventStream<Integer> events) {
        Thread reader = Thread.currentThread();
        Thread closing = new Thread(() -> {
            while (Stream.of(reader.getStackTrace())
                    .noneMatch(frame -> frame.getClassName().endsWith("BlockingQueue"))) {
                Thread.onSpinWait();
            }
            events.close();
        });
        closing.start();
        return closing;
    }

    private static void assertEnded(Iterator<Integer> data) {
        ClientClosedException closed = assertThrows(ClientClosedException.class, data::hasNext);
        assertEquals("watch: the client is closed", closed.getMessage());
        assertFalse(data.hasNext());
    }

    @Test
    void aCallThatFindsNoServiceIsMadeAgain() throws Exception {
        RawServer.Script script = (socket, number) -> {
            if (number == 1 || number == 6) {
                RawServer.write(socket, number == 1 ? events("data: 1\n\n") : events("data: 2\n\ndata: [DONE]\n\n"));
                socket.shutdownOutput();
            } else {
                socket.close();
            }
        };
        RetryPolicy patient = RetryPolicy.builder()
                .maxAttempts(9)
                .baseDelay(Duration.ofMillis(1))
                .build();
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = caller.call(
                                request("GET"), EVENTS, CallOptions.defaults().withRetry(RetryPolicy.none()))
                        .reconnecting(patient)) {
            assertEquals(List.of(1, 2), events.data().stream().toList());
            assertEquals(6, server.requests().size());
        }
    }

    @Test
    void whyTheLastCallFoundNoServiceIsTold() throws Exception {
        RawServer.Script script = (socket, number) -> {
            if (number == 1) {
                RawServer.write(socket, events("data: 1\n\n"));
                socket.shutdownOutput();
            } else {
                socket.close();
            }
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            TransportException problem = assertThrows(TransportException.class, data::hasNext);
            assertEquals("watch: no whole answer came from " + server.uri(), problem.getMessage());
            assertFalse(data.hasNext());
        }
    }

    @Test
    void anotherAnswerIsAFailure() throws Exception {
        RawServer.Script script = RawServer.answering(events("data: 1\n\n"), Calls.ok("1"));
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            assertThrows(ResponseDecodingException.class, data::hasNext);
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void aTimeThatIsTooLongEndsTheStream() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(events("retry: 999999999999999999\ndata: 1\n\n")));
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting()) {
            assertEquals(List.of(1), events.data().stream().toList());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void onlyWhatMayBeRepeatedIsMadeAgain() throws Exception {
        RawServer.Script script =
                RawServer.answering(events("data: 1\n\n"), events("data: 2\n\n"), events("data: 3\n\n"), NO_MORE);
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            EventStream<Integer> refused = caller.call(request("POST"), EVENTS, CallOptions.defaults());
            assertThrows(IllegalStateException.class, refused::reconnecting);
            assertTrue(server.peerLeaves());
            RetryPolicy posts = RetryPolicy.builder()
                    .methods("POST")
                    .baseDelay(Duration.ofMillis(1))
                    .build();
            try (EventStream<Integer> events =
                    caller.call(request("POST"), EVENTS, CallOptions.defaults()).reconnecting(posts)) {
                assertEquals(List.of(2, 3), events.data().stream().toList());
            }
        }
    }

    @Test
    void closingEndsThePause() throws Exception {
        RetryPolicy patient =
                RetryPolicy.builder().maxRetryAfter(Duration.ofDays(1)).build();
        try (RawServer server = new RawServer(RawServer.answering(events("retry: 80000000\ndata: 1\n\n")));
                ApiCaller caller = Calls.caller(server)) {
            EventStream<Integer> events = call(caller).reconnecting(patient);
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            CountDownLatch ended = new CountDownLatch(1);
            Thread reader = new Thread(() -> {
                if (!data.hasNext()) {
                    ended.countDown();
                }
            });
            reader.start();
            while (reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
            events.close();
            assertTrue(ended.await(20, TimeUnit.SECONDS));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void interruptingTheReaderEndsThePause() throws Exception {
        RetryPolicy patient =
                RetryPolicy.builder().maxRetryAfter(Duration.ofDays(1)).build();
        try (RawServer server = new RawServer(RawServer.answering(events("retry: 80000000\ndata: 1\n\n")));
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller).reconnecting(patient)) {
            Iterator<Integer> data = events.data().iterator();
            assertEquals(1, data.next());
            Thread.currentThread().interrupt();
            assertThrows(CallInterruptedException.class, data::hasNext);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aSubscriberIsServedOverSeveralConnections() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        RawServer.Script script = cutOff(read, "data: 1\n\n", events("data: 2\n\n"), NO_MORE);
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            Collector<Integer> collector = new Collector<>(1);
            call(caller).reconnecting().data().publisher().subscribe(collector);
            assertEquals(1, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals(1, server.requests().size());
            read.countDown();
            collector.subscription.request(9);
            assertEquals(2, collector.signals.poll(10, TimeUnit.SECONDS));
            assertEquals("complete", collector.signals.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatIsReadAlreadyDoesNotReconnect() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(events("data: 1\n\n")));
                ApiCaller caller = Calls.caller(server);
                EventStream<Integer> events = call(caller)) {
            assertTrue(events.iterator().hasNext());
            assertThrows(IllegalStateException.class, events::reconnecting);
            assertFalse(server.requests().isEmpty());
        }
    }
}
