package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What may be set for a client, and differently for one call. Immutable; what is not set is taken from the client. */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

    private final Optional<Duration> timeout;
    private final Optional<RetryPolicy> retry;
    private final Optional<Long> maxResponseBytes;
    private final Map<String, String> headers;

    private CallOptions(
            Optional<Duration> timeout,
            Optional<RetryPolicy> retry,
            Optional<Long> maxResponseBytes,
            Map<String, String> headers) {
        this.timeout = timeout;
        this.retry = retry;
        this.maxResponseBytes = maxResponseBytes;
        this.headers = headers;
    }

    /**
     * Nothing set: the client's options, which are 60 seconds, {@link RetryPolicy#defaults()} and 64 MiB unless set.
     *
     * @return the shared instance
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long a call may take, retries included.
     *
     * @param timeout above zero
     * @return other options
     * @throws IllegalArgumentException if it is not above zero
     */
    public CallOptions withTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout is above zero");
        }
        return new CallOptions(Optional.of(timeout), retry, maxResponseBytes, headers);
    }

    /**
     * Sets when a call is tried again.
     *
     * @param policy the policy
     * @return other options
     */
    public CallOptions withRetry(RetryPolicy policy) {
        return new CallOptions(timeout, Optional.of(policy), maxResponseBytes, headers);
    }

    /**
     * Sets how long the body of an answer may be.
     *
     * @param bytes 0 or more
     * @return other options
     */
    public CallOptions withMaxResponseBytes(long bytes) {
        return new CallOptions(timeout, retry, Optional.of(bytes), headers);
    }

    /**
     * Sets a header field that is sent in addition, or instead of one of the same name.
     *
     * @param name its name
     * @param value its value
     * @return other options
     * @throws IllegalArgumentException if a header field cannot carry the value
     */
    public CallOptions withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, HeaderFields.checked(name, value));
        return new CallOptions(timeout, retry, maxResponseBytes, more);
    }

    Duration timeout() {
        return timeout.orElse(TIMEOUT);
    }

    RetryPolicy retry() {
        return retry.orElse(RetryPolicy.defaults());
    }

    long maxResponseBytes() {
        return maxResponseBytes.orElse(MAX_RESPONSE_BYTES);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** These options, and where they say nothing the given ones. */
    CallOptions orElse(CallOptions others) {
        Map<String, String> all = new LinkedHashMap<>(others.headers);
        all.putAll(headers);
        return new CallOptions(
                timeout.or(() -> others.timeout),
                retry.or(() -> others.retry),
                maxResponseBytes.or(() -> others.maxResponseBytes),
                all);
    }

    /** Without the values of header fields, which may be secret. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout() + ", retry=" + retry() + ", headers=" + headers.keySet() + "]";
    }
}
