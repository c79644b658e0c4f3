package dev.tenon.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer to give: the contract's example of a status, changed where a test wants something else. Immutable. */
public final class Answer {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final int status;
    private final boolean documented;
    private final List<Map.Entry<String, String>> headers;
    private final Optional<byte[]> body;
    private final Duration delay;
    private final Optional<Cut> cut;

    private Answer(
            int status,
            boolean documented,
            List<Map.Entry<String, String>> headers,
            Optional<byte[]> body,
            Duration delay,
            Optional<Cut> cut) {
        this.status = status;
        this.documented = documented;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.delay = delay;
        this.cut = cut;
    }

    /**
     * The contract's example of a status: its body and its header fields.
     *
     * @param status a status that the operation documents, by itself, by a range or by {@code default}
     * @return the answer
     */
    public static Answer documented(int status) {
        return of(status, true);
    }

    /**
     * An answer that the contract need not document, without header fields and body.
     *
     * @param status a status from 200 to 599
     * @return the answer
     */
    public static Answer undocumented(int status) {
        return of(status, false);
    }

    private static Answer of(int status, boolean documented) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(status + " is no final status");
        }
        return new Answer(status, documented, List.of(), Optional.empty(), Duration.ZERO, Optional.empty());
    }

    /**
     * This answer with a header field; a documented one of that name is not sent.
     *
     * @param name its name
     * @param value its value
     * @return the changed answer
     */
    public Answer header(String name, String value) {
        if (!NAME.matcher(name).matches() || value.chars().anyMatch(c -> c < ' ' && c != '\t' || c > 255)) {
            throw new IllegalArgumentException("no header field: " + name + ": " + value);
        }
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Answer(status, documented, more, body, delay, cut);
    }

    /**
     * This answer with another body.
     *
     * @param contentType the media type
     * @param octets the body
     * @return the changed answer
     */
    public Answer body(String contentType, byte[] octets) {
        Answer typed = header("Content-Type", contentType);
        return new Answer(status, documented, typed.headers, Optional.of(octets.clone()), delay, cut);
    }

    /**
     * This answer with another body of JSON.
     *
     * @param json the body, sent as it is: it may be wrong
     * @return the changed answer
     */
    public Answer json(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * This answer, later.
     *
     * @param time how long the server waits before it sends anything
     * @return the changed answer
     */
    public Answer after(Duration time) {
        return new Answer(status, documented, headers, body, time, cut);
    }

    /**
     * This answer, cut off.
     *
     * @param where where it breaks off
     * @return the changed answer
     */
    public Answer cut(Cut where) {
        return new Answer(status, documented, headers, body, delay, Optional.of(where));
    }

    int status() {
        return status;
    }

    boolean isDocumented() {
        return documented;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    Optional<byte[]> body() {
        return body;
    }

    Duration delay() {
        return delay;
    }

    Optional<Cut> cut() {
        return cut;
    }

    /** The status. */
    @Override
    public String toString() {
        return (documented ? "documented " : "undocumented ") + status;
    }
}
