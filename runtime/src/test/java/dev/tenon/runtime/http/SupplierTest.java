package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On which threads suppliers of credentials are asked, and what becomes of one that does not answer. */
@Timeout(30)
class SupplierTest {
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final RawServer server;
    private ApiCaller caller;

    SupplierTest() throws IOException {
        server = new RawServer(
                RawServer.answering(Calls.answer("503 x", "", ""), Calls.answer("401 x", "", ""), Calls.ok("1")));
    }

    @AfterEach
    void stop() throws IOException {
        caller.close();
        server.close();
    }

    private void start(Supplier<String> token) {
        caller = ApiCaller.builder()
                .endpoint(server.uri())
                .credential("bearer", Credential.bearer(token))
                .options(CallOptions.defaults().withRetry(Calls.QUICK))
                .build();
    }

    private static ApiRequest request() {
        return ApiRequest.builder("readThing", "GET")
                .path("/things/1")
                .security("bearer")
                .build();
    }

    private String noted() {
        threads.add(Thread.currentThread());
        return "token " + threads.size();
    }

    private String stuck() {
        asked.countDown();
        try {
            Thread.sleep(60_000);
            return "late";
        } catch (InterruptedException ended) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("gave up", ended);
        }
    }

    /** Once for each attempt, and once for a token other than the one that was refused. */
    @Test
    void callThatWaitsAsksOnItsOwnThread() {
        start(this::noted);
        assertEquals(1, caller.call(request(), Calls.INT, CallOptions.defaults()));
        Thread own = Thread.currentThread();
        assertEquals(List.of(own, own, own, own), threads);
    }

    @Test
    void callThatDoesNotWaitAsksElsewhere() throws Exception {
        start(this::noted);
        assertEquals(
                1,
                caller.callAsync(request(), Calls.INT, CallOptions.defaults()).get(10, TimeUnit.SECONDS));
        assertNotEquals(List.of(), threads);
        assertFalse(threads.contains(Thread.currentThread()));
        assertTrue(threads.stream().allMatch(Thread::isDaemon), "a client that is not closed keeps no program alive");
    }

    @Test
    void lateSupplierIsInterruptedAndTheThreadIsNot() {
        start(this::stuck);
        CallOptions hasty = CallOptions.defaults().withTimeout(Duration.ofMillis(200));
        assertThrows(CallTimeoutException.class, () -> caller.call(request(), Calls.INT, hasty));
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(List.of(), server.requests());
    }

    /** Else one that never answers would keep a thread for each call. */
    @Test
    void lateSupplierIsInterruptedWhereNobodyWaits() throws Exception {
        start(this::stuck);
        CallOptions hasty = CallOptions.defaults().withTimeout(Duration.ofMillis(200));
        CompletableFuture<Integer> late = caller.callAsync(request(), Calls.INT, hasty);
        ExecutionException ended = assertThrows(ExecutionException.class, late::get);
        assertInstanceOf(CallTimeoutException.class, ended.getCause());
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        assertEquals(List.of(), server.requests());
    }

    @Test
    void interruptEndsTheCallAndStaysSet() throws Exception {
        start(this::stuck);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            assertThrows(
                    CallInterruptedException.class, () -> caller.call(request(), Calls.INT, CallOptions.defaults()));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        thread.interrupt();
        assertTrue(flag.get(10, TimeUnit.SECONDS));
    }

    @Test
    void closingTheClientEndsTheCall() throws Exception {
        start(this::stuck);
        CompletableFuture<TransportException> ended = new CompletableFuture<>();
        new Thread(() -> ended.complete(assertThrows(
                        TransportException.class, () -> caller.call(request(), Calls.INT, CallOptions.defaults()))))
                .start();
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        caller.close();
        assertEquals(
                "readThing: the client was closed during the call",
                ended.get(10, TimeUnit.SECONDS).getMessage());
    }
}
