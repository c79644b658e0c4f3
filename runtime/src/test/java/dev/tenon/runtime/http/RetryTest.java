package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final String BUSY = Calls.answer("503 Service Unavailable", "", "");

    @Test
    void unavailableServiceIsAskedAgain() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(BUSY, Calls.answer("429 x", "", ""), Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(200, caller.call(Calls.request("POST"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void lastAnswerIsTheResultWhenAttemptsAreUsedUp() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(BUSY));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(503, caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals(3, server.requests().size());
        }
    }

    @Test
    void refusedTokenIsNotSentAgain() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.answer("401 Unauthorized", "", "")));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(401, caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void waitsAsLongAsTheServiceAsks() throws Exception {
        String later = Calls.answer("503 x", "Retry-After: 1\r\n", "");
        try (RawServer server = new RawServer(RawServer.answering(later, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            long start = System.nanoTime();
            assertEquals(200, caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 1000);
        }
    }

    @Test
    void anInterruptEndsThePauseAndStaysSet() throws Exception {
        String later = Calls.answer("503 x", "Retry-After: 30\r\n", "");
        try (RawServer server = new RawServer(RawServer.answering(later));
                ApiCaller caller = Calls.caller(server)) {
            Thread waiting = Thread.currentThread();
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(waiting::interrupt);
            long start = System.nanoTime();
            assertThrows(
                    CallInterruptedException.class,
                    () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertTrue(Thread.interrupted(), "the interrupt is lost");
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20);
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void doesNotWaitLongerThanTheCallMayTake() throws Exception {
        String later = Calls.answer("503 x", "Retry-After: 30\r\n", "");
        try (RawServer server = new RawServer(RawServer.answering(later));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions hurried = CallOptions.defaults().withTimeout(Duration.ofSeconds(5));
            assertEquals(503, caller.call(Calls.get(), Calls.STATUS, hurried));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void serviceThatAsksForTooMuchIsNotWaitedFor() throws Exception {
        String later = Calls.answer("429 x", "Retry-After: 61\r\n", "");
        try (RawServer server = new RawServer(RawServer.answering(later));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions patient = CallOptions.defaults().withTimeout(Duration.ofMinutes(5));
            assertEquals(429, caller.call(Calls.get(), Calls.STATUS, patient));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void howLongAServiceMayAskToWaitMayBeSet() throws Exception {
        String later = Calls.answer("429 x", "Retry-After: 2\r\n", "");
        try (RawServer server = new RawServer(RawServer.answering(later));
                ApiCaller caller = Calls.caller(server)) {
            RetryPolicy hurried =
                    RetryPolicy.builder().maxRetryAfter(Duration.ofSeconds(1)).build();
            CallOptions options = CallOptions.defaults().withRetry(hurried);
            assertEquals(429, caller.call(Calls.get(), Calls.STATUS, options));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void brokenConnectionIsTriedAgainIfTheMethodIsIdempotent() throws Exception {
        try (RawServer server = new RawServer(
                        RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12", Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(200, caller.call(Calls.request("PUT"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void brokenConnectionIsNotTriedAgainIfTheMethodIsNotIdempotent() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12"));
                ApiCaller caller = Calls.caller(server)) {
            TransportException broken = assertThrows(
                    TransportException.class,
                    () -> caller.call(Calls.request("POST"), Calls.STATUS, CallOptions.defaults()));
            assertEquals("readThing: no whole answer came from " + server.uri(), broken.getMessage());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void refusedConnectionIsATransportException() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (ApiCaller caller = ApiCaller.builder()
                .endpoint(URI.create("http://localhost:" + port))
                .options(CallOptions.defaults().withRetry(Calls.QUICK))
                .build()) {
            TransportException refused = assertThrows(
                    TransportException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals("readThing: could not connect to http://localhost:" + port, refused.getMessage());
        }
    }

    @Test
    void pausesGrowUpToTheirBoundAndAreRandom() {
        RetryPolicy policy = RetryPolicy.defaults();
        assertEquals(Duration.ofMillis(100), policy.pause(1, () -> 1));
        assertEquals(Duration.ofMillis(200), policy.pause(2, () -> 1));
        assertEquals(Duration.ofMillis(100), policy.pause(2, () -> 0.5));
        assertEquals(Duration.ofSeconds(10), policy.pause(5000, () -> 1));
    }

    @Test
    void pausesMayBeSet() {
        RetryPolicy policy = RetryPolicy.builder()
                .baseDelay(Duration.ofMillis(2))
                .maxDelay(Duration.ofMillis(5))
                .build();
        assertEquals(Duration.ofMillis(2), policy.pause(1, () -> 1));
        assertEquals(Duration.ofMillis(4), policy.pause(2, () -> 1));
        assertEquals(Duration.ofMillis(5), policy.pause(3, () -> 1));
    }

    @Test
    void aBudgetOfNothingIsNoRetry() throws Exception {
        RetryPolicy spent = RetryPolicy.builder().budget(0).build();
        try (RawServer server = new RawServer(RawServer.answering(BUSY));
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .options(CallOptions.defaults().withRetry(spent))
                        .build()) {
            assertEquals(503, caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void whatIsNamedTwiceCountsOnce() {
        RetryPolicy policy = RetryPolicy.builder()
                .statuses(429, 503, 429)
                .failures(RetryPolicy.Failure.NOT_CONNECTED, RetryPolicy.Failure.NOT_CONNECTED)
                .methods("GET", "GET")
                .build();

        assertTrue(policy.retriesStatus(429, false));
        assertTrue(policy.retriesFailure(RetryPolicy.Failure.NOT_CONNECTED, false));
        assertTrue(policy.mayRepeat("GET", false));
    }
}
