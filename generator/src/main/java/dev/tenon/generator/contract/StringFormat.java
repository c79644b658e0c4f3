package dev.tenon.generator.contract;

/** How a string is meant, where that changes its Java type or its check. */
public enum StringFormat {
    /** No format, or one that neither changes the type nor is checked. */
    PLAIN,
    /** {@code date-time}: RFC 3339 §5.6. */
    DATE_TIME,
    /** {@code date}: RFC 3339 {@code full-date}. */
    DATE,
    /** {@code uuid}: RFC 9562. */
    UUID,
    /** {@code byte}: Base64 (RFC 4648 §4). */
    BYTE,
    /** {@code binary}: octets outside JSON. */
    BINARY,
    /** Octets outside JSON by {@code contentEncoding} or {@code contentMediaType}, which say nothing of a text in JSON. */
    OCTETS,
    /** {@code password}: plain, but masked when printed. */
    PASSWORD
}
