package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * When a call is tried again: after the statuses 429 and 503, and after a broken connection if the method is idempotent (RFC 9110
 * §9.2.2). Between two attempts it waits as long as {@code Retry-After} says (RFC 9110 §10.2.3), else a random time below a bound
 * that doubles each time. A call's timeout covers all attempts and pauses. Other statuses, such as 401, are never tried again.
 */
public final class RetryPolicy {
    private static final RetryPolicy NONE = builder().maxAttempts(1).build();
    private static final RetryPolicy DEFAULTS = builder().build();

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        maxAttempts = builder.maxAttempts;
        baseDelay = builder.baseDelay;
        maxDelay = builder.maxDelay;
        maxRetryAfter = builder.maxRetryAfter;
    }

    /**
     * Nothing is tried again.
     *
     * @return one attempt
     */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * What is used unless set.
     *
     * @return 3 attempts, pauses from 100 ms up to 10 s, {@code Retry-After} up to 60 s
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * Starts with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How often a request is sent at most.
     *
     * @return 1 or more
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    boolean retries(int status) {
        return status == 429 || status == 503;
    }

    /**
     * The pause after an attempt: "full jitter", so that clients that failed together do not come back together.
     *
     * @param attempt the attempt that failed, from 1
     * @param random gives numbers from 0 to 1
     */
    Duration pause(int attempt, DoubleSupplier random) {
        double bound = Math.min(baseDelay.toNanos() * Math.pow(2, attempt - 1.0), maxDelay.toNanos());
        return Duration.ofNanos((long) (bound * random.getAsDouble()));
    }

    @Override
    public String toString() {
        return "RetryPolicy[" + maxAttempts + " attempts, pauses from " + baseDelay + " to " + maxDelay
                + ", Retry-After up to " + maxRetryAfter + "]";
    }

    /** Builds a policy. */
    public static final class Builder {
        private int maxAttempts = 3;
        private Duration baseDelay = Duration.ofMillis(100);
        private Duration maxDelay = Duration.ofSeconds(10);
        private Duration maxRetryAfter = Duration.ofSeconds(60);

        private Builder() {}

        /**
         * Sets how often a request is sent at most.
         *
         * @param attempts 1 or more; 3 unless set
         * @return this builder
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("a call has at least one attempt, not " + attempts);
            }
            maxAttempts = attempts;
            return this;
        }

        /**
         * Sets the bound of the first pause.
         *
         * @param delay 100 ms unless set; zero for no pauses
         * @return this builder
         */
        public Builder baseDelay(Duration delay) {
            baseDelay = notNegative(delay);
            return this;
        }

        /**
         * Sets the bound of all pauses.
         *
         * @param delay 10 s unless set
         * @return this builder
         */
        public Builder maxDelay(Duration delay) {
            maxDelay = notNegative(delay);
            return this;
        }

        /**
         * Sets how long a service may ask to wait; if it asks for more, its answer is the call's.
         *
         * @param delay 60 s unless set
         * @return this builder
         */
        public Builder maxRetryAfter(Duration delay) {
            maxRetryAfter = notNegative(delay);
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return the policy
         */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration notNegative(Duration delay) {
            if (Objects.requireNonNull(delay, "delay").isNegative() || delay.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("a pause lasts from 0 to a day, not " + delay);
            }
            return delay;
        }
    }
}
