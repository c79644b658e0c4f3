package dev.tenon.testing;

/** Where an answer breaks off: the connection is closed in order, or reset as by a crash (RFC 9293 §3.5.2). */
public enum Cut {
    /** Closed before an octet of the answer. */
    CLOSED_BEFORE_HEAD,
    /** Closed within the header fields. */
    CLOSED_IN_HEAD,
    /** Closed when half of the announced body has been sent. */
    CLOSED_IN_BODY,
    /** Reset before an octet of the answer. */
    RESET_BEFORE_HEAD,
    /** Reset within the header fields. */
    RESET_IN_HEAD,
    /** Reset when half of the announced body has been sent. */
    RESET_IN_BODY
}
