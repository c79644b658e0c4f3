package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CachedTokensTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Near the end of its numbers, where times that are compared instead of subtracted go wrong. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void tokenIsKeptUntilShortlyBeforeItsEnd() throws Exception {
        CachedTokens tokens = tokens(Optional.of(Duration.ofSeconds(600)));
        assertEquals("t1", tokens.current());
        pass(539);
        assertEquals("t1", tokens.current());
        pass(1);
        assertEquals("t2", tokens.current());
    }

    @Test
    void shortLivedTokenIsUsedForHalfItsTime() throws Exception {
        CachedTokens tokens = tokens(Optional.of(Duration.ofSeconds(20)));
        tokens.current();
        pass(9);
        assertEquals("t1", tokens.current());
        pass(1);
        assertEquals("t2", tokens.current());
    }

    @Test
    void tokenWithoutLifetimeIsKeptUntilItIsRefused() throws Exception {
        CachedTokens tokens = tokens(Optional.empty());
        tokens.current();
        pass(1_000_000);
        assertEquals("t1", tokens.current());
        assertEquals("t2", tokens.renewed("t1"));
        assertEquals("t2", tokens.renewed("t1"), "another call was refused the same token");
        assertEquals("t2", tokens.current());
    }

    @Test
    void othersSendTheOldTokenWhileOneRefreshes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CachedTokens tokens = new CachedTokens(
                () -> {
                    int number = fetched.incrementAndGet();
                    if (number == 2) {
                        asked.countDown();
                        awaited(released);
                    }
                    return new CachedTokens.Token("t" + number, Optional.of(Duration.ofSeconds(600)));
                },
                MINUTE,
                now::get);
        tokens.current();
        pass(550);
        CompletableFuture<String> refreshing = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        refreshing.complete(tokens.current());
                    } catch (IOException problem) {
                        refreshing.completeExceptionally(problem);
                    }
                })
                .start();
        asked.await();
        assertEquals("t1", tokens.current());
        released.countDown();
        assertEquals("t2", refreshing.get(10, TimeUnit.SECONDS));
    }

    @Test
    void failedRefreshIsHarmlessAsLongAsTheTokenIsGood() throws Exception {
        CachedTokens tokens = new CachedTokens(
                () -> {
                    if (fetched.incrementAndGet() > 1) {
                        throw new IOException("busy");
                    }
                    return new CachedTokens.Token("t1", Optional.of(Duration.ofSeconds(600)));
                },
                MINUTE,
                now::get);
        tokens.current();
        pass(599);
        assertEquals("t1", tokens.current());
        pass(1);
        assertThrows(IOException.class, tokens::current);
    }

    @Test
    void firstTokenIsFetchedOnceForAllThreads() throws Exception {
        CountDownLatch ready = new CountDownLatch(16);
        CachedTokens tokens = tokens(Optional.of(Duration.ofSeconds(600)));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asked.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return tokens.current();
                }));
            }
            for (Future<String> one : asked) {
                assertEquals("t1", one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever waits for another thread's token does not get one that has ended meanwhile. */
    @Test
    void tokenThatEndsAtOnceIsForOneThread() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch both = new CountDownLatch(1);
        CachedTokens tokens = new CachedTokens(
                () -> {
                    asked.countDown();
                    awaited(both);
                    return new CachedTokens.Token("t" + fetched.incrementAndGet(), Optional.of(Duration.ZERO));
                },
                MINUTE,
                now::get);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        start(tokens, first);
        asked.await();
        Thread waiting = start(tokens, second);
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        both.countDown();
        assertEquals("t1", first.get());
        assertEquals("t2", second.get());
    }

    private static Thread start(CachedTokens tokens, CompletableFuture<String> result) {
        Thread thread = new Thread(() -> {
            try {
                result.complete(tokens.current());
            } catch (IOException problem) {
                result.completeExceptionally(problem);
            }
        });
        thread.start();
        return thread;
    }

    private CachedTokens tokens(Optional<Duration> lifetime) {
        return new CachedTokens(
                () -> new CachedTokens.Token("t" + fetched.incrementAndGet(), lifetime), MINUTE, now::get);
    }

    private static void awaited(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IOException(ended);
        }
    }

    private void pass(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
