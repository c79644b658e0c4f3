package dev.tenon.runtime.http;

import java.util.List;
import java.util.Locale;

/**
 * One header field (RFC 9110 §5).
 *
 * @param name its name, in any case
 * @param value its value
 */
public record HeaderField(String name, String value) {
    private static final List<String> SECRETIVE =
            List.of("auth", "cookie", "token", "secret", "key", "password", "credential", "signature");

    /**
     * Whether this field has that name.
     *
     * @param other a name, in any case
     * @return true if the names differ in case alone
     */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Name and value, without the value if the name hints at a secret. */
    @Override
    public String toString() {
        String lower = name.toLowerCase(Locale.ROOT);
        // A key that is no secret, and what a log is searched for.
        boolean secret = !lower.contains("idempotency") && SECRETIVE.stream().anyMatch(lower::contains);
        return Excerpts.of(name, 100) + ": " + (secret ? "(hidden)" : Excerpts.of(value, 200));
    }
}
