package dev.tenon.runtime.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Hosts whose names were looked up so recently that the JVM, which remembers them for 30 s, does not look them up again. */
final class KnownHosts {
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(20);
    /** Redirects may lead to any number of hosts. */
    private static final int MANY = 64;

    private final Map<String, Long> since = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    /** @param clock nanoseconds, as {@link System#nanoTime()} */
    KnownHosts(LongSupplier clock) {
        this.clock = clock;
    }

    boolean contains(String host) {
        Long at = since.get(host);
        return at != null && clock.getAsLong() - at < REMEMBERED;
    }

    /** Notes that an exchange with a host, begun at some time of the clock, was successful. */
    void add(String host, long begun) {
        if (since.size() >= MANY) {
            since.clear();
        }
        since.put(host, begun);
    }

    long now() {
        return clock.getAsLong();
    }
}
