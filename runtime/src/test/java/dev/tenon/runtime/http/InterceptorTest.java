package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InterceptorTest {
    private static final String BUSY = Calls.answer("503 x", "", "");

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    /** Writes down what it is told, and throws where a test wants it. */
    private final class Logger implements CallInterceptor {
        private final String name;
        private final String failsAt;

        Logger(String name, String failsAt) {
            this.name = name;
            this.failsAt = failsAt;
        }

        private void told(String when, String what) {
            log.add(name + " " + when + " " + what);
            if (when.equals(failsAt)) {
                throw new IllegalStateException(name + " fails");
            }
        }

        @Override
        public CallObserver begin(CallView call) {
            told("begin", call.operation() + " " + call.method());
            return new CallObserver() {
                @Override
                public List<HeaderField> beforeSend(AttemptView attempt) {
                    told("before", String.valueOf(attempt.number()));
                    return List.of(new HeaderField("X-" + name, String.valueOf(attempt.number())));
                }

                @Override
                public void afterAnswer(AttemptView attempt, ResponseHead head) {
                    told("after", attempt.number() + " " + head.status());
                }

                @Override
                public void onFailure(AttemptView attempt, Throwable problem) {
                    told("failure", attempt.number() + " " + problem.getClass().getSimpleName());
                }
            };
        }
    }

    @Test
    void everyAttemptIsWatchedAndEndsInReverseOrder() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(BUSY, "HTTP/1.1 200 OK\r\n", Calls.ok("1")));
                ApiCaller caller = caller(server, new Logger("A", ""), new Logger("B", ""))) {
            assertEquals(200, caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals(
                    List.of(
                            "A begin readThing GET",
                            "B begin readThing GET",
                            "A before 1",
                            "B before 1",
                            "B after 1 503",
                            "A after 1 503",
                            "A before 2",
                            "B before 2",
                            "B failure 2 IOException",
                            "A failure 2 IOException",
                            "A before 3",
                            "B before 3",
                            "B after 3 200",
                            "A after 3 200"),
                    log);
            assertTrue(
                    server.requests().get(2).contains("X-A: 3\r\n"),
                    server.requests().get(2));
            assertTrue(
                    server.requests().get(2).contains("X-B: 3\r\n"),
                    server.requests().get(2));
        }
    }

    @Test
    void viewHoldsNoSecretAndCannotBeChanged() throws Exception {
        List<AttemptView> views = new ArrayList<>();
        CallInterceptor keeper = call -> new CallObserver() {
            @Override
            public List<HeaderField> beforeSend(AttemptView attempt) {
                views.add(attempt);
                return List.of(new HeaderField("Authorization", "mine"));
            }
        };
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .interceptor(keeper)
                        .credential("bearer", Credential.bearer(() -> "s3cr3t"))
                        .credential("query", Credential.query("key", () -> "s3cr3t"))
                        .credential("cookie", Credential.cookie("sid", () -> "s3cr3t"))
                        .build()) {
            ApiRequest request = ApiRequest.builder("readThing", "GET")
                    .path("/things/1")
                    .query("q", "s3cr3t")
                    .cookie("c", "s3cr3t")
                    .header("X-Shown", "1")
                    .security("bearer", "query", "cookie")
                    .build();
            CallOptions own = CallOptions.defaults()
                    .withHeader("authorization", "Bearer s3cr3t")
                    .withHeader("Cookie", "own=s3cr3t");
            caller.call(request, Calls.STATUS, own);
            AttemptView view = views.get(0);
            assertEquals(server.uri() + "/things/1", view.url().toString());
            assertEquals(
                    List.of("User-Agent", "X-Shown"),
                    view.fields().stream().map(HeaderField::name).toList());
            assertThrows(
                    UnsupportedOperationException.class, () -> view.fields().clear());
            assertTrue(server.requests().get(0).contains("Authorization: Bearer s3cr3t\r\n"));
            assertFalse(server.requests().get(0).contains("mine"), "a credential cannot be replaced");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "before", "after"})
    void whatAnInterceptorThrowsEndsTheCall(String when) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, new Logger("A", ""), new Logger("B", when))) {
            InterceptorException failed = assertThrows(
                    InterceptorException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals("B fails", failed.getCause().getMessage());
            assertEquals(when.equals("after") ? 1 : 0, server.requests().size());
            boolean begun = !when.equals("begin");
            assertEquals(begun, log.contains("A failure 1 InterceptorException"), log.toString());
            CompletableFuture<Integer> future = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            ExecutionException later = assertThrows(ExecutionException.class, future::get);
            assertInstanceOf(InterceptorException.class, later.getCause());
        }
    }

    @Test
    void whatAnInterceptorThrowsOfAFailureIsSuppressed() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(""));
                ApiCaller caller = caller(server, new Logger("A", ""), new Logger("B", "failure"))) {
            TransportException failed = assertThrows(
                    TransportException.class,
                    () -> caller.call(Calls.request("POST"), Calls.STATUS, CallOptions.defaults()));
            assertEquals("B fails", failed.getCause().getSuppressed()[0].getMessage());
            assertTrue(log.contains("A failure 1 IOException"), log.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "Host", "a b", "X-Line\r\nX"})
    void fieldThatCannotBeAddedEndsTheCall(String name) throws Exception {
        CallInterceptor adding = call -> new CallObserver() {
            @Override
            public List<HeaderField> beforeSend(AttemptView attempt) {
                return List.of(new HeaderField(name, "1"));
            }
        };
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, adding)) {
            assertThrows(
                    InterceptorException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void callBeginsOnTheThreadThatMakesIt() throws Exception {
        List<Thread> threads = new ArrayList<>();
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, call -> {
                    threads.add(Thread.currentThread());
                    return new CallObserver() {};
                })) {
            caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults()).get();
            assertSame(Thread.currentThread(), threads.get(0));
        }
    }

    @Test
    void cancelledCallIsAFailure() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        CallInterceptor waiting = call -> new CallObserver() {
            @Override
            public void onFailure(AttemptView attempt, Throwable problem) {
                told.countDown();
            }
        };
        try (RawServer server = new RawServer((socket, number) -> arrived.countDown());
                ApiCaller caller = caller(server, waiting)) {
            CompletableFuture<Integer> future = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            arrived.await();
            future.cancel(true);
            assertTrue(told.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whyTheCallEndedIsWhyItsAttemptDid() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = new RawServer((socket, number) -> end.await());
                ApiCaller caller = caller(server, new Logger("A", ""))) {
            CallOptions impatient = CallOptions.defaults().withTimeout(Duration.ofMillis(200));
            assertThrows(CallTimeoutException.class, () -> caller.call(Calls.get(), Calls.STATUS, impatient));
            assertEquals("A failure 1 CallTimeoutException", log.get(log.size() - 1));
        } finally {
            end.countDown();
        }
    }

    private static ApiCaller caller(RawServer server, CallInterceptor... interceptors) {
        ApiCaller.Builder builder = ApiCaller.builder()
                .endpoint(server.uri())
                .options(CallOptions.defaults().withRetry(Calls.QUICK));
        for (CallInterceptor interceptor : interceptors) {
            builder.interceptor(interceptor);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatIsStillComingIsNotKeptOpen(boolean waiting) throws Exception {
        RawServer.Script endless = (socket, number) ->
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF");
        ApiRequest request = ApiRequest.builder("readThing", "GET")
                .path("/")
                .streams("application/pdf")
                .build();
        try (RawServer server = new RawServer(endless);
                ApiCaller caller = caller(server, new Logger("A", "after"))) {
            if (waiting) {
                assertThrows(
                        InterceptorException.class, () -> caller.call(request, Calls.STATUS, CallOptions.defaults()));
            } else {
                CompletableFuture<Integer> future = caller.callAsync(request, Calls.STATUS, CallOptions.defaults());
                assertThrows(ExecutionException.class, future::get);
            }
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    @Test
    void theCallIsToTheServerOfItsOperation() throws Exception {
        List<CallView> calls = new ArrayList<>();
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = ApiCaller.builder()
                        .defaultEndpoint(URI.create("http://localhost:1"))
                        .interceptor(call -> {
                            calls.add(call);
                            return new CallObserver() {};
                        })
                        .build()) {
            ApiRequest request = ApiRequest.builder("readThing", "GET")
                    .path("/")
                    .server(server.uri() + "/v1")
                    .build();
            caller.call(request, Calls.STATUS, CallOptions.defaults());
            assertEquals(server.uri(), calls.get(0).endpoint());
        }
    }
}
