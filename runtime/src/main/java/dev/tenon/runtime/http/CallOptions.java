package dev.tenon.runtime.http;

import dev.tenon.runtime.json.DecodeOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be set for a client or for one call. What a call does not set is as the client has it; what the client does not set is
 * the default. Immutable.
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);
    private static final long MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

    private final @Nullable Duration timeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration idleTimeout;
    private final @Nullable RetryPolicy retries;
    private final @Nullable RedirectPolicy redirects;
    private final @Nullable String idempotencyKeyHeader;
    private final @Nullable Long maxResponseBytes;
    private final @Nullable DecodeOptions decoding;
    private final @Nullable Boolean compressedRequests;
    private final List<HeaderField> headers;

    private CallOptions(Builder builder) {
        timeout = builder.timeout;
        attemptTimeout = builder.attemptTimeout;
        idleTimeout = builder.idleTimeout;
        retries = builder.retries;
        redirects = builder.redirects;
        idempotencyKeyHeader = builder.idempotencyKeyHeader;
        maxResponseBytes = builder.maxResponseBytes;
        decoding = builder.decoding;
        compressedRequests = builder.compressedRequests;
        headers = List.copyOf(builder.headers);
    }

    /**
     * Sets nothing.
     *
     * @return the options of a call that is like all others
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Starts with nothing set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How long a call may take, with all attempts and pauses. Of a streamed answer, until its head has come.
     *
     * @return 60 s unless set
     */
    public Duration timeout() {
        return timeout == null ? TIMEOUT : timeout;
    }

    /**
     * How long the body of a streamed answer may pause.
     *
     * @return 5 minutes unless set
     */
    public Duration idleTimeout() {
        return idleTimeout == null ? IDLE_TIMEOUT : idleTimeout;
    }

    /**
     * How long one attempt may take.
     *
     * @return empty unless set: only the call's timeout then ends an attempt
     */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    /**
     * When a call is tried again.
     *
     * @return {@link RetryPolicy#defaults()} unless set
     */
    public RetryPolicy retry() {
        return retries == null ? RetryPolicy.defaults() : retries;
    }

    /**
     * Which redirects are followed.
     *
     * @return {@link RedirectPolicy#never()} unless set
     */
    public RedirectPolicy redirects() {
        return redirects == null ? RedirectPolicy.never() : redirects;
    }

    /**
     * The header field that carries an idempotency key.
     *
     * @return empty unless set
     */
    public Optional<String> idempotencyKeyHeader() {
        return Optional.ofNullable(idempotencyKeyHeader);
    }

    /**
     * How long an answer's body may be.
     *
     * @return bytes; 64 MiB unless set
     */
    public long maxResponseBytes() {
        return maxResponseBytes == null ? MAX_RESPONSE_BYTES : maxResponseBytes;
    }

    /**
     * Limits and strictness of decoding answers.
     *
     * @return {@link DecodeOptions#lenient()} unless set
     */
    public DecodeOptions decoding() {
        return decoding == null ? DecodeOptions.lenient() : decoding;
    }

    /**
     * Whether bodies of requests are sent in the coding {@code gzip}.
     *
     * @return false unless set
     */
    public boolean compressesRequests() {
        return compressedRequests != null && compressedRequests;
    }

    /**
     * Header fields to send besides the contract's.
     *
     * @return an unmodifiable list, empty unless set
     */
    public List<HeaderField> headers() {
        return headers;
    }

    /**
     * These options, and others where these set nothing. Header fields of both are sent; where both have the same name, these.
     *
     * @param base the others
     * @return the merged options
     */
    public CallOptions over(CallOptions base) {
        if (this == DEFAULTS) {
            return base;
        }
        Builder merged = builder();
        merged.timeout = timeout == null ? base.timeout : timeout;
        merged.attemptTimeout = attemptTimeout == null ? base.attemptTimeout : attemptTimeout;
        merged.idleTimeout = idleTimeout == null ? base.idleTimeout : idleTimeout;
        merged.retries = retries == null ? base.retries : retries;
        merged.redirects = redirects == null ? base.redirects : redirects;
        merged.idempotencyKeyHeader = idempotencyKeyHeader == null ? base.idempotencyKeyHeader : idempotencyKeyHeader;
        merged.maxResponseBytes = maxResponseBytes == null ? base.maxResponseBytes : maxResponseBytes;
        merged.decoding = decoding == null ? base.decoding : decoding;
        merged.compressedRequests = compressedRequests == null ? base.compressedRequests : compressedRequests;
        merged.headers.addAll(HeaderFields.replaced(base.headers, headers));
        return merged.build();
    }

    /**
     * These options with another timeout.
     *
     * @param duration how long a call may take; above zero
     * @return a copy
     */
    public CallOptions withTimeout(Duration duration) {
        return builder().timeout(duration).build().over(this);
    }

    /**
     * These options with another timeout of attempts.
     *
     * @param duration how long one attempt may take; above zero
     * @return a copy
     */
    public CallOptions withAttemptTimeout(Duration duration) {
        return builder().attemptTimeout(duration).build().over(this);
    }

    /**
     * These options with another policy.
     *
     * @param policy when a call is tried again
     * @return a copy
     */
    public CallOptions withRetry(RetryPolicy policy) {
        return builder().retry(policy).build().over(this);
    }

    /**
     * These options with another policy of redirects.
     *
     * @param policy which redirects are followed
     * @return a copy
     */
    public CallOptions withRedirects(RedirectPolicy policy) {
        return builder().redirects(policy).build().over(this);
    }

    /**
     * These options with an idempotency key.
     *
     * @param header the name of the header field that carries it, for example {@code Idempotency-Key}
     * @return a copy
     */
    public CallOptions withIdempotencyKey(String header) {
        return builder().idempotencyKey(header).build().over(this);
    }

    /**
     * These options with another limit.
     *
     * @param bytes how long an answer's body may be; 0 or more
     * @return a copy
     */
    public CallOptions withMaxResponseBytes(long bytes) {
        return builder().maxResponseBytes(bytes).build().over(this);
    }

    /**
     * These options with a header field; it replaces those of the same name.
     *
     * @param name the field's name
     * @param value the field's value
     * @return a copy
     */
    public CallOptions withHeader(String name, String value) {
        return builder().header(name, value).build().over(this);
    }

    /** What is in force; of header fields the names. */
    @Override
    public String toString() {
        return "CallOptions[timeout " + timeout()
                + attemptTimeout().map(limit -> ", " + limit + " an attempt").orElse("")
                + ", body pauses up to " + idleTimeout()
                + ", " + retry()
                + ", " + redirects()
                + idempotencyKeyHeader().map(header -> ", key in " + header).orElse("")
                + ", at most " + maxResponseBytes() + " bytes"
                + (decoding().isStrict() ? ", strict decoding" : ", lenient decoding")
                + (compressesRequests() ? ", compressed requests" : "")
                + ", header fields " + headers.stream().map(HeaderField::name).toList() + "]";
    }

    /** Builds options. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private @Nullable Duration attemptTimeout;
        private @Nullable Duration idleTimeout;
        private @Nullable RetryPolicy retries;
        private @Nullable RedirectPolicy redirects;
        private @Nullable String idempotencyKeyHeader;
        private @Nullable Long maxResponseBytes;
        private @Nullable DecodeOptions decoding;
        private @Nullable Boolean compressedRequests;
        private final List<HeaderField> headers = new ArrayList<>();

        private Builder() {}

        /**
         * Sets how long a call may take, with all attempts and pauses.
         *
         * @param duration above zero, at most 100 days; 60 s unless set
         * @return this builder
         */
        public Builder timeout(Duration duration) {
            timeout = Deadlines.checked("a call", duration);
            return this;
        }

        /**
         * Sets how long one attempt may take. An attempt that takes longer is given up, and made again if the policy of retries
         * says so.
         *
         * @param duration above zero, at most 100 days; not limited unless set
         * @return this builder
         */
        public Builder attemptTimeout(Duration duration) {
            attemptTimeout = Deadlines.checked("an attempt", duration);
            return this;
        }

        /**
         * Sets how long the body of a streamed answer may pause; the call's timeout ends once the answer's head has come.
         *
         * @param duration above zero, at most 100 days; 5 minutes unless set
         * @return this builder
         */
        public Builder idleTimeout(Duration duration) {
            idleTimeout = Deadlines.checked("a pause of a body", duration);
            return this;
        }

        /**
         * Sets when a call is tried again.
         *
         * @param policy {@link RetryPolicy#defaults()} unless set
         * @return this builder
         */
        public Builder retry(RetryPolicy policy) {
            retries = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Sets which redirects are followed.
         *
         * @param policy {@link RedirectPolicy#never()} unless set
         * @return this builder
         */
        public Builder redirects(RedirectPolicy policy) {
            redirects = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Sends a fresh random key with each call whose method is not idempotent, the same one with all attempts of the call: the
         * service then carries out only one of them, so that the call may be tried again after any failure. For services that
         * document such a header field.
         *
         * @param header the field's name, for example {@code Idempotency-Key}; a key that the request has already stays
         * @return this builder
         */
        public Builder idempotencyKey(String header) {
            HeaderSyntax.checkName(header);
            idempotencyKeyHeader = header;
            return this;
        }

        /**
         * Sets how long an answer's body may be, and one item or event of a streamed one. To decode JSON above 64 MiB,
         * {@link #decoding} has to allow it too.
         *
         * @param bytes 0 or more, below 2 GiB; 64 MiB unless set
         * @return this builder
         */
        public Builder maxResponseBytes(long bytes) {
            if (bytes < 0 || bytes > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("a body has from 0 bytes to 2 GiB, not " + bytes);
            }
            maxResponseBytes = bytes;
            return this;
        }

        /**
         * Sets limits and strictness of decoding answers.
         *
         * @param options {@link DecodeOptions#lenient()} unless set
         * @return this builder
         */
        public Builder decoding(DecodeOptions options) {
            decoding = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Sets whether bodies of requests are sent in the coding {@code gzip} (RFC 9110 §8.4.1.3). Few services take it: one that does
         * not answers 415.
         *
         * @param compressed false unless set
         * @return this builder
         */
        public Builder compressedRequests(boolean compressed) {
            compressedRequests = compressed;
            return this;
        }

        /**
         * Adds a header field. It is sent instead of one of the same name that the contract has; a credential's goes before it.
         * Cookies are sent together with the contract's.
         *
         * @param name the field's name
         * @param value the field's value: visible US-ASCII, spaces and tabs (RFC 9110 §5.5)
         * @return this builder
         * @throws IllegalArgumentException if name or value cannot be sent, or the field belongs to the transport
         */
        public Builder header(String name, String value) {
            HeaderField field = new HeaderField(name, value);
            HeaderSyntax.check(field);
            headers.add(field);
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
