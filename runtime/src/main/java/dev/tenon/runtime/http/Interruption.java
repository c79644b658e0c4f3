package dev.tenon.runtime.http;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One step in which a thread waits, and which others may end: their interrupt reaches nothing that the thread does later. */
final class Interruption {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread waiting;
    private boolean ended;
    private boolean interrupted;

    /** What waits. */
    interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    /**
     * Takes the step on this thread.
     *
     * @throws InterruptedException if the step was ended, or the thread interrupted by somebody else, whose interrupt stays set
     */
    <T> T during(Step<T> step) throws IOException, InterruptedException {
        enter();
        boolean told = false;
        try {
            return step.run();
        } catch (InterruptedException problem) {
            told = true;
            throw problem;
        } finally {
            leave(told);
        }
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            if (ended) {
                throw new InterruptedException("ended before it began");
            }
            waiting = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void leave(boolean told) {
        lock.lock();
        try {
            waiting = null;
            if (interrupted) {
                // Even if the step was told: one within it, or a transport, may have set the flag again.
                Thread.interrupted();
            } else if (told) {
                Thread.currentThread().interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the step, now or before it begins; does nothing if it is over. */
    void end() {
        lock.lock();
        try {
            ended = true;
            if (waiting != null && !interrupted) {
                interrupted = true;
                waiting.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }
}
