package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlinesTest {
    private final ScheduledThreadPoolExecutor timer = Threads.timer("test-timer");
    private final Deadlines deadlines = new Deadlines(timer, Runnable::run);
    private final BlockingQueue<Integer> passed = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    private Deadlines.Deadline set(int millis) {
        return deadlines.set(Duration.ofMillis(millis), () -> passed.add(millis));
    }

    @Test
    void eachPassesInItsTurnWhateverTheOrderInWhichTheyAreSet() throws Exception {
        // A machine may stop between two of them for longer than they are apart.
        SortedMap<Long, Integer> due = new TreeMap<>();
        for (int millis : new int[] {500, 300, 100, 400, 200}) {
            due.put(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), millis);
            set(millis);
        }
        List<Integer> order = new ArrayList<>();
        for (int one = 0; one < 5; one++) {
            order.add(passed.poll(10, TimeUnit.SECONDS));
        }
        assertEquals(List.copyOf(due.values()), order);
    }

    @Test
    void cancelledOneDoesNotPassAndTheNextStillDoes() throws Exception {
        Deadlines.Deadline cancelled = set(5000);
        set(5100);
        cancelled.cancel();
        assertEquals(5100, passed.poll(10, TimeUnit.SECONDS));
        assertNull(passed.poll());
    }

    @Test
    void setAfterTheLastHasPassed() throws Exception {
        set(10);
        assertEquals(10, passed.poll(10, TimeUnit.SECONDS));
        set(20);
        assertEquals(20, passed.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void manyNeedOneAlarm() throws Exception {
        for (int earlier = 0; earlier < 1000; earlier++) {
            set(60_000 - earlier).cancel();
        }
        set(100);
        assertEquals(100, passed.poll(10, TimeUnit.SECONDS));
        set(60_000);
        set(50_000);
        assertEquals(1, timer.getQueue().size());
    }

    @Test
    void closedTimerRefuses() {
        timer.shutdownNow();
        assertThrows(RejectedExecutionException.class, () -> set(10));
    }

    @Test
    void manyThreadsLoseNone() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            Thread one = new Thread(() -> {
                for (int number = 0; number < 500; number++) {
                    set(1 + number % 7);
                }
            });
            one.start();
            threads.add(one);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int number = 0; number < 4000; number++) {
            assertNotNull(passed.poll(10, TimeUnit.SECONDS), "a deadline never passed: " + number);
        }
    }
}
