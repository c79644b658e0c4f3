package dev.tenon.runtime.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the calls of a client from doubling the load of a service that fails: retries take from a common stock, and calls that
 * need none fill it again, ten of them for one retry.
 */
final class RetryBudget {
    private static final long COST = 10;

    private final long capacity;
    private final AtomicLong left;

    RetryBudget(int retries) {
        capacity = retries * COST;
        left = new AtomicLong(capacity);
    }

    boolean take() {
        return left.getAndUpdate(stock -> stock >= COST ? stock - COST : stock) >= COST;
    }

    void giveBack() {
        if (left.get() < capacity) {
            left.updateAndGet(stock -> Math.min(stock + 1, capacity));
        }
    }
}
