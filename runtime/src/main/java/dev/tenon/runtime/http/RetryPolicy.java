package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * When a call is tried again. A request that was not carried out is repeated whatever its method: after the statuses 429 and 503,
 * and when no connection came about. One that may have been carried out is repeated if its method is idempotent (RFC 9110 §9.2.2)
 * or it has an idempotency key: after a connection that broke, an attempt that took too long, and other statuses that are set.
 * Bodies that can be read once only are never sent again. Between two attempts it waits as long as {@code Retry-After} says
 * (RFC 9110 §10.2.3), else a random time below a bound that doubles each time. A call's timeout covers all attempts and pauses.
 * Retries take from a budget that all calls of a client share.
 */
public final class RetryPolicy {
    /** RFC 9110 §9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    /** With these a service says that it did not do what was asked (RFC 6585 §4, RFC 9110 §15.6.4). */
    private static final Set<Integer> NOT_CARRIED_OUT = Set.of(429, 503);

    private static final RetryPolicy NONE = builder().maxAttempts(1).build();
    private static final RetryPolicy DEFAULTS = builder().build();

    /** Why an attempt has no answer. */
    public enum Failure {
        /** No connection came about: refused, too slow, no such host. */
        NOT_CONNECTED,
        /** The connection broke before the whole answer was there. */
        BROKEN_CONNECTION,
        /** The attempt took longer than {@link CallOptions#attemptTimeout()}. */
        ATTEMPT_TIMEOUT
    }

    private final int maxAttempts;
    private final Set<Integer> statuses;
    private final Set<Failure> failures;
    private final Set<String> methods;
    private final int budget;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        maxAttempts = builder.maxAttempts;
        statuses = builder.statuses;
        failures = builder.failures;
        methods = builder.methods;
        budget = builder.budget;
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
     * @return 3 attempts after 429, 503 and all failures, pauses from 100 ms up to 10 s, {@code Retry-After} up to 60 s
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

    int budget() {
        return budget;
    }

    /** Whether a request may be repeated that was perhaps carried out. */
    boolean mayRepeat(String method, boolean hasKey) {
        return hasKey || methods.contains(method);
    }

    boolean retriesStatus(int status, boolean mayRepeat) {
        return statuses.contains(status) && (mayRepeat || NOT_CARRIED_OUT.contains(status));
    }

    boolean retriesFailure(Failure failure, boolean mayRepeat) {
        return failures.contains(failure) && (mayRepeat || failure == Failure.NOT_CONNECTED);
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
        private Set<Integer> statuses = NOT_CARRIED_OUT;
        private Set<Failure> failures = Set.of(Failure.values());
        private Set<String> methods = IDEMPOTENT;
        private int budget = 100;
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
         * Sets the statuses that are tried again.
         *
         * @param codes 429 and 503 unless set; others, such as 502, only if the request may be repeated
         * @return this builder
         */
        public Builder statuses(Integer... codes) {
            statuses = Set.copyOf(List.of(codes));
            return this;
        }

        /**
         * Sets the failures that are tried again.
         *
         * @param kinds all unless set
         * @return this builder
         */
        public Builder failures(Failure... kinds) {
            failures = Set.copyOf(List.of(kinds));
            return this;
        }

        /**
         * Sets the methods of requests that may be carried out twice.
         *
         * @param names GET, HEAD, OPTIONS, TRACE, PUT and DELETE unless set
         * @return this builder
         * @throws IllegalArgumentException if a name is none, or not in upper case, as those of all methods of OpenAPI are
         */
        public Builder methods(String... names) {
            for (String name : names) {
                if (!HeaderSyntax.isToken(name) || !name.equals(name.toUpperCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("no method: " + Excerpts.of(name, 100));
                }
            }
            methods = Set.copyOf(List.of(names));
            return this;
        }

        /**
         * Sets how many retries a client makes when nothing works any more. Each retry takes one, and ten calls that need none
         * give one back. Counts for a client's options, not for those of a call.
         *
         * @param retries 100 unless set, 0 or more
         * @return this builder
         */
        public Builder budget(int retries) {
            if (retries < 0) {
                throw new IllegalArgumentException("a budget is not negative: " + retries);
            }
            budget = retries;
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
