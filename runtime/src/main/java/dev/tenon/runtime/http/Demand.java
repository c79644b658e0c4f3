package dev.tenon.runtime.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many values a subscriber still wants (Reactive Streams §3.8 and §3.17). */
final class Demand {
    private final AtomicLong left = new AtomicLong();

    /**
     * Adds to it.
     *
     * @param count above zero
     * @return whether there was none before
     */
    boolean add(long count) {
        return left.getAndAccumulate(count, (old, more) -> old + more < 0 ? Long.MAX_VALUE : old + more) == 0;
    }

    boolean isAny() {
        return left.get() > 0;
    }

    /**
     * Takes one value off it.
     *
     * @return whether more are wanted
     */
    boolean serve() {
        return left.decrementAndGet() > 0;
    }
}
