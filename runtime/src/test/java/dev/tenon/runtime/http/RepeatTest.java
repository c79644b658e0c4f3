package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls are made again, and what is the same about their attempts. */
@Timeout(60)
class RepeatTest {
    private static final String BROKEN = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12";
    private static final CallOptions QUICK = CallOptions.defaults().withRetry(Calls.QUICK);

    @ParameterizedTest
    @CsvSource({"GET, 2", "PUT, 2", "DELETE, 2", "POST, 1", "PATCH, 1"})
    void otherStatusesAreRepeatedIfTheMethodIsIdempotent(String method, int attempts) throws Exception {
        RetryPolicy policy = RetryPolicy.builder()
                .statuses(502, 503)
                .baseDelay(Duration.ZERO)
                .build();
        attempts(
                method,
                Calls.answer("502 Bad Gateway", "", ""),
                CallOptions.defaults().withRetry(policy),
                attempts);
    }

    @Test
    void statusThatIsNotSetIsNotRepeated() throws Exception {
        RetryPolicy policy =
                RetryPolicy.builder().statuses(502).baseDelay(Duration.ZERO).build();
        attempts("GET", Calls.answer("503 x", "", ""), CallOptions.defaults().withRetry(policy), 1);
    }

    @Test
    void methodsMayBeChosen() throws Exception {
        RetryPolicy policy =
                RetryPolicy.builder().methods("POST").baseDelay(Duration.ZERO).build();
        attempts("POST", BROKEN, CallOptions.defaults().withRetry(policy), 2);
        attemptsThatFail("PUT", CallOptions.defaults().withRetry(policy));
    }

    /** Methods have their case (RFC 9110 §9.1): no request would ever have such a one. */
    @ParameterizedTest
    @ValueSource(strings = {"post", "Post", "", "PO ST"})
    void whatIsNoMethodIsRefused(String name) {
        RetryPolicy.Builder builder = RetryPolicy.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.methods("PUT", name));
    }

    @Test
    void failuresMayBeChosen() throws Exception {
        RetryPolicy policy = RetryPolicy.builder()
                .failures(RetryPolicy.Failure.NOT_CONNECTED)
                .build();
        attemptsThatFail("GET", CallOptions.defaults().withRetry(policy));
    }

    private static void attempts(String method, String first, CallOptions options, int expected) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(first, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            caller.call(Calls.request(method), Calls.STATUS, options);
            assertEquals(expected, server.requests().size());
        }
    }

    private static void attemptsThatFail(String method, CallOptions options) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(BROKEN, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            assertThrows(TransportException.class, () -> caller.call(Calls.request(method), Calls.STATUS, options));
            assertEquals(1, server.requests().size());
        }
    }

    /** Nothing can have been carried out. The server starts to listen when the first attempt has failed. */
    @Test
    void postIsRepeatedIfNoConnectionCameAbout() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        AtomicReference<ServerSocket> listener = new AtomicReference<>();
        CallInterceptor opening = call -> new CallObserver() {
            @Override
            public void onFailure(AttemptView attempt, Throwable problem) {
                try {
                    ServerSocket late = new ServerSocket();
                    late.setReuseAddress(true);
                    late.bind(new InetSocketAddress("localhost", port));
                    listener.set(late);
                    Thread answering = new Thread(() -> answerOnce(late));
                    answering.setDaemon(true);
                    answering.start();
                } catch (IOException taken) {
                    throw new IllegalStateException(taken);
                }
            }
        };
        try (ApiCaller caller = ApiCaller.builder()
                .endpoint(URI.create("http://localhost:" + port))
                .options(QUICK)
                .interceptor(opening)
                .build()) {
            assertEquals(200, caller.call(Calls.request("POST"), Calls.STATUS, CallOptions.defaults()));
        } finally {
            listener.get().close();
        }
    }

    private static void answerOnce(ServerSocket listener) {
        try (var socket = listener.accept()) {
            socket.getInputStream().read();
            RawServer.write(socket, Calls.ok("1"));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException ended) {
            // The test has ended.
        }
    }

    @Test
    void idempotencyKeyIsOnePerCallAndMakesPostRepeatable() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(BROKEN, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions keyed =
                    CallOptions.defaults().withIdempotencyKey("Idempotency-Key").withHeader("X-Other", "x");
            assertEquals(200, caller.call(Calls.request("POST"), Calls.STATUS, keyed));
            assertEquals(200, caller.call(Calls.request("POST"), Calls.STATUS, keyed));
            List<String> keys = server.requests().stream().map(RepeatTest::key).toList();
            assertEquals(3, keys.size());
            assertTrue(keys.get(0).matches("[0-9a-f-]{36}"), keys.get(0));
            assertEquals(keys.get(0), keys.get(1));
            assertNotEquals(keys.get(1), keys.get(2));
        }
    }

    @Test
    void keyOfTheCallerStaysAndIdempotentMethodsNeedNone() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(BROKEN, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions keyed = CallOptions.defaults().withIdempotencyKey("Idempotency-Key");
            ApiRequest own = ApiRequest.builder("readThing", "POST")
                    .path("/things")
                    .header("idempotency-key", "mine")
                    .build();
            assertEquals(200, caller.call(own, Calls.STATUS, keyed));
            List<String> keys = server.requests()
                    .get(1)
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, "Idempotency-Key:", 0, 16))
                    .toList();
            assertEquals(List.of("idempotency-key: mine"), keys);
            caller.call(Calls.get(), Calls.STATUS, keyed);
            assertFalse(server.requests().get(2).contains("Idempotency-Key"));
        }
    }

    private static String key(String head) {
        return head.replaceAll("(?s).*Idempotency-Key: ([^\r]*)\r.*", "$1");
    }

    @Test
    void attemptThatTakesTooLongIsMadeAgain() throws Exception {
        RawServer.Script slowFirst = (socket, number) -> {
            if (number > 1) {
                RawServer.write(socket, Calls.ok("1"));
                socket.shutdownOutput();
            }
        };
        try (RawServer server = new RawServer(slowFirst);
                ApiCaller caller = Calls.caller(server)) {
            CallOptions hurried = CallOptions.defaults().withAttemptTimeout(Duration.ofMillis(500));
            assertEquals(200, caller.call(Calls.get(), Calls.STATUS, hurried));
            assertEquals(2, server.requests().size());
            assertTrue(server.peerLeaves(), "the connection of the first attempt stays open");
        }
    }

    @Test
    void lastAttemptThatTakesTooLongIsATimeout() throws Exception {
        try (RawServer server = new RawServer((socket, number) -> {});
                ApiCaller caller = Calls.caller(server)) {
            CallOptions hurried = CallOptions.defaults().withAttemptTimeout(Duration.ofMillis(200));
            CallTimeoutException late =
                    assertThrows(CallTimeoutException.class, () -> caller.call(Calls.get(), Calls.STATUS, hurried));
            assertEquals("readThing: no answer within PT0.2S in attempt 3", late.getMessage());
            assertEquals(Duration.ofMillis(200), late.timeout());
            assertThrows(CallTimeoutException.class, () -> caller.call(Calls.request("POST"), Calls.STATUS, hurried));
            assertEquals(4, server.requests().size());
        }
    }

    @Test
    void budgetIsSharedByTheCallsOfAClientAndFilledByThoseThatSucceed() throws Exception {
        String busy = Calls.answer("503 x", "", "");
        RetryPolicy policy =
                RetryPolicy.builder().budget(3).baseDelay(Duration.ZERO).build();
        RawServer.Script script = (socket, number) -> {
            RawServer.write(socket, number <= 6 ? busy : Calls.ok("1"));
            socket.shutdownOutput();
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .options(CallOptions.defaults().withRetry(policy))
                        .build()) {
            caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults());
            assertEquals(3, server.requests().size());
            caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults());
            assertEquals(5, server.requests().size());
            caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults());
            assertEquals(6, server.requests().size());
        }
        RetryBudget budget = new RetryBudget(1);
        assertTrue(budget.take());
        for (int call = 0; call < 9; call++) {
            budget.giveBack();
            assertFalse(budget.take());
        }
        budget.giveBack();
        assertTrue(budget.take());
    }

    @Test
    void gracefulClosingWaitsForCallsUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            arrived.countDown();
            released.await();
            RawServer.write(socket, Calls.ok("1"));
        };
        try (RawServer server = new RawServer(script)) {
            ApiCaller caller = Calls.caller(server);
            CompletableFuture<Integer> call = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            arrived.await();
            Thread closing = new Thread(() -> caller.close(Duration.ofSeconds(30)));
            closing.start();
            while (closing.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(5);
            }
            assertThrows(
                    ClientClosedException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            released.countDown();
            assertEquals(200, call.get());
            closing.join();
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    @Test
    void gracefulClosingEndsWhenTimeIsUpOrTheThreadIsInterrupted() throws Exception {
        for (boolean interrupted : new boolean[] {false, true}) {
            CountDownLatch arrived = new CountDownLatch(1);
            try (RawServer server = new RawServer((socket, number) -> arrived.countDown())) {
                ApiCaller caller = Calls.caller(server);
                CompletableFuture<Integer> call = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
                arrived.await();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                caller.close(interrupted ? Duration.ofDays(1) : Duration.ofMillis(10));
                assertEquals(interrupted, Thread.interrupted());
                ExecutionException ended = assertThrows(ExecutionException.class, call::get);
                assertInstanceOf(TransportException.class, ended.getCause());
            }
        }
    }

    @Test
    void userAgentNamesClientAndRuntime() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .product("My Pets/1.0 (beta)")
                        .build()) {
            caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults());
            caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults().withHeader("User-Agent", "mine"));
            String first = server.requests().get(0);
            assertTrue(first.contains("User-Agent: My-Pets/1.0--beta- " + UserAgents.RUNTIME + "\r\n"), first);
            assertTrue(server.requests().get(1).contains("User-Agent: mine\r\n"));
        }
        assertEquals(UserAgents.RUNTIME, UserAgents.of(""));
        assertEquals("Pets " + UserAgents.RUNTIME, UserAgents.of("Pets"));
        assertEquals("Pets " + UserAgents.RUNTIME, UserAgents.of("Pets/"));
        Path pom = Path.of("pom.xml").toAbsolutePath();
        String version = Files.readString(pom).replaceAll("(?s).*?<version>([^<]*)</version>.*", "$1");
        assertEquals("tenon-runtime/" + version.replace("-SNAPSHOT", ""), UserAgents.RUNTIME);
    }

    /** Nothing comes of it. */
    @Test
    void aCallThatIsRefusedIsNotWaitedFor() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")))) {
            ApiCaller caller = Calls.caller(server);
            caller.close();
            assertThrows(
                    ClientClosedException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertTimeout(Duration.ofSeconds(20), () -> caller.close(Duration.ofSeconds(40)));
        }
    }

    /** Some write a limit that is none as the longest time there is. */
    @Test
    void gracefulClosingWithoutALimit() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")))) {
            ApiCaller caller = Calls.caller(server);
            assertEquals(200, caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            caller.close(ChronoUnit.FOREVER.getDuration());
            assertThrows(
                    ClientClosedException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }
}
