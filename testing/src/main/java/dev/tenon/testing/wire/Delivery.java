package dev.tenon.testing.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An answer and how it is delivered.
 *
 * @param status the status
 * @param headers the header fields in order, without those of the message's length
 * @param body the body
 * @param delay how long to wait before anything is sent
 * @param ending how it ends
 */
public record Delivery(
        int status, List<Map.Entry<String, String>> headers, byte[] body, Duration delay, Ending ending) {
    /** Copies the header fields. */
    public Delivery {
        headers = List.copyOf(headers);
    }

    /**
     * A short text, for what the server itself has to say.
     *
     * @param status the status
     * @param text the text
     * @return the answer
     */
    public static Delivery text(int status, String text) {
        return new Delivery(
                status,
                List.of(Map.entry("Content-Type", "text/plain; charset=utf-8")),
                text.getBytes(StandardCharsets.UTF_8),
                Duration.ZERO,
                Ending.WHOLE);
    }

    /**
     * An answer of a status alone.
     *
     * @param status the status
     * @return the answer
     */
    public static Delivery empty(int status) {
        return new Delivery(status, List.of(), new byte[0], Duration.ZERO, Ending.WHOLE);
    }

    /**
     * How an answer ends.
     *
     * @param after what is still sent of it
     * @param reset whether the connection is reset (RFC 9293 §3.5.2) rather than closed
     */
    public record Ending(Extent after, boolean reset) {
        /** All of it is sent. */
        public static final Ending WHOLE = new Ending(Extent.ALL, false);
    }

    /** How much of an answer is sent. */
    public enum Extent {
        /** Not an octet. */
        NOTHING,
        /** The status line and a part of the first header field. */
        HALF_A_HEAD,
        /** The head and half of the body that it announces. */
        HALF_A_BODY,
        /** Everything. */
        ALL
    }
}
