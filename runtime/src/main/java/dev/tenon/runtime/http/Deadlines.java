package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Ends what takes too long. Nearly everything ends in time, and an alarm of its own would wake the timer's thread for each call; so
 * one alarm is set, for the earliest deadline there is.
 */
final class Deadlines {
    private static final Duration LONGEST = Duration.ofDays(100);

    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final Set<Deadline> ahead = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    /** Null if none is set. Written under the lock. */
    private volatile @Nullable Alarm alarm;

    /** When the timer wakes, in nanoseconds of {@link System#nanoTime()}. */
    private record Alarm(long at, Future<?> task) {}

    /**
     * @param timer wakes
     * @param workers run what is done about it
     */
    Deadlines(ScheduledExecutorService timer, Executor workers) {
        this.timer = timer;
        this.workers = workers;
    }

    /**
     * A limit that the caller sets.
     *
     * @param what what takes that long at most
     * @throws IllegalArgumentException if it is none, or longer than clocks of nanoseconds should be asked to wait
     */
    static Duration checked(String what, Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " takes some time, and at most 100 days, not " + limit);
        }
        return limit;
    }

    /** One deadline, until it is over or no longer needed. */
    final class Deadline {
        private final long at;
        private final Runnable late;

        private Deadline(long at, Runnable late) {
            this.at = at;
            this.late = late;
        }

        void cancel() {
            ahead.remove(this);
        }
    }

    /**
     * Sets a deadline.
     *
     * @param limit how far it is away
     * @param late what is done if it passes
     * @throws java.util.concurrent.RejectedExecutionException if the timer is closed
     */
    Deadline set(Duration limit, Runnable late) {
        Deadline deadline = new Deadline(System.nanoTime() + limit.toNanos(), late);
        ahead.add(deadline);
        Alarm next = alarm;
        if (next == null || deadline.at - next.at < 0) {
            wakeAt(deadline.at);
        }
        return deadline;
    }

    private void wakeAt(long time) {
        lock.lock();
        try {
            Alarm next = alarm;
            if (next == null || time - next.at < 0) {
                drop(next);
                alarm = new Alarm(time, timer.schedule(this::ring, time - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
        } finally {
            lock.unlock();
        }
    }

    private static void drop(@Nullable Alarm alarm) {
        if (alarm != null) {
            alarm.task.cancel(false);
        }
    }

    /** A deadline that is set meanwhile is either seen here or finds no alarm, and then sets one itself. */
    private void ring() {
        lock.lock();
        try {
            drop(alarm);
            alarm = null;
            Deadline earliest = null;
            for (Deadline deadline : ahead) {
                if (deadline.at - System.nanoTime() <= 0) {
                    if (ahead.remove(deadline)) {
                        workers.execute(deadline.late);
                    }
                } else if (earliest == null || deadline.at - earliest.at < 0) {
                    earliest = deadline;
                }
            }
            if (earliest != null) {
                wakeAt(earliest.at);
            }
        } finally {
            lock.unlock();
        }
    }
}
