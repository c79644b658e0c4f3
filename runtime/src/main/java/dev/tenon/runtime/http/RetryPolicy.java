package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.Set;

/**
 * When a call is tried again: after an answer whose status says so, and after a failed connection if the method is idempotent
 * (RFC 9110 §9.2.2). The time between grows exponentially, with full jitter; {@code Retry-After} is obeyed. Never beyond the
 * timeout of the call.
 *
 * @param attempts how often a call is tried in all; 1 for no retries
 * @param firstDelay the longest time before the second attempt; it doubles from one to the next
 * @param longestDelay the longest time between two attempts; an answer that asks for more is returned
 * @param statuses the status codes after which a call is tried again
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay, Set<Integer> statuses) {
    private static final RetryPolicy DEFAULTS =
            new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(60), Set.of(429, 503));

    /**
     * Copies the set.
     *
     * @param attempts how often a call is tried in all; 1 for no retries
     * @param firstDelay the longest time before the second attempt
     * @param longestDelay the longest time between two attempts
     * @param statuses the status codes after which a call is tried again
     * @throws IllegalArgumentException if there is no attempt, or a time is negative
     */
    public RetryPolicy {
        if (attempts < 1 || firstDelay.isNegative() || longestDelay.isNegative()) {
            throw new IllegalArgumentException("a policy has at least one attempt, and no negative times");
        }
        statuses = Set.copyOf(statuses);
    }

    /**
     * Three attempts, after 429, 503 and failed connections, at first within 100 ms.
     *
     * @return the default
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * One attempt.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return DEFAULTS.withAttempts(1);
    }

    /**
     * The same policy with another number of attempts.
     *
     * @param attempts how often a call is tried in all
     * @return the policy
     */
    public RetryPolicy withAttempts(int attempts) {
        return new RetryPolicy(attempts, firstDelay, longestDelay, statuses);
    }

    /**
     * The same policy with other times.
     *
     * @param firstDelay the longest time before the second attempt
     * @param longestDelay the longest time between two attempts
     * @return the policy
     */
    public RetryPolicy withDelays(Duration firstDelay, Duration longestDelay) {
        return new RetryPolicy(attempts, firstDelay, longestDelay, statuses);
    }
}
