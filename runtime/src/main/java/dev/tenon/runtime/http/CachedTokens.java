package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a token until shortly before its end, and gets the next one once for all threads. A lock and no monitor: a virtual thread
 * that waits for a token must not hold its carrier.
 */
final class CachedTokens implements AccessTokens {
    /** Asks for a token; takes its time. */
    @FunctionalInterface
    interface Source {
        Token next() throws IOException;
    }

    /**
     * A token as it came.
     *
     * @param value the token
     * @param lifetime how long it is good for, or empty if nobody knows
     */
    record Token(String value, Optional<Duration> lifetime) {
        @Override
        public String toString() {
            return "Token[" + lifetime + "]";
        }
    }

    private final Source source;
    private final Duration margin;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Kept kept;

    /** Times are those of the clock; both are absent if nobody knows how long the token is good for. */
    private record Kept(
            String value,
            @Nullable Long refreshAt,
            @Nullable Long endsAt) {}

    CachedTokens(Source source, Duration margin, LongSupplier nanoTime) {
        this.source = source;
        this.margin = margin;
        this.nanoTime = nanoTime;
    }

    @Override
    public String current() throws IOException {
        Kept found = kept;
        if (found != null && !isPast(found.refreshAt)) {
            return found.value;
        }
        if (found == null || isPast(found.endsAt)) {
            return exchanged(found);
        }
        if (!lock.tryLock()) {
            return found.value;
        }
        try {
            return kept == found ? next() : found.value;
        } catch (IOException passing) {
            return found.value;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String renewed(String refused) throws IOException {
        Kept found = kept;
        return found != null && !found.value.equals(refused) ? found.value : exchanged(found);
    }

    /** A token other than the one that was found; whoever comes while another thread asks gets what that one gets. */
    private String exchanged(@Nullable Kept found) throws IOException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a token");
        }
        try {
            Kept other = kept;
            return other != null && other != found && !isPast(other.endsAt) ? other.value : next();
        } finally {
            lock.unlock();
        }
    }

    private String next() throws IOException {
        Token token = source.next();
        long now = nanoTime.getAsLong();
        kept = token.lifetime()
                .map(lifetime -> new Kept(
                        token.value(),
                        now
                                + lifetime.minus(smaller(margin, lifetime.dividedBy(2)))
                                        .toNanos(),
                        now + lifetime.toNanos()))
                .orElseGet(() -> new Kept(token.value(), null, null));
        return token.value();
    }

    private boolean isPast(@Nullable Long time) {
        return time != null && nanoTime.getAsLong() - time >= 0;
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
