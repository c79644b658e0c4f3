package dev.tenon.runtime.http;

import java.time.Duration;
import java.util.List;

/**
 * Which answers are handed on while their body is still coming: successes in certain media types. All others are small enough to
 * be read as a whole, within the time of the call.
 *
 * @param mediaTypes media types and ranges such as {@code text/event-stream} and <code>image/*</code>, lower case
 * @param idleTimeout how long the body may pause
 */
public record Streaming(List<String> mediaTypes, Duration idleTimeout) {
    /** Every answer is read as a whole. */
    public static final Streaming NONE = new Streaming(List.of(), Duration.ZERO);

    /**
     * Makes the choice.
     *
     * @param mediaTypes media types and ranges; copied
     * @param idleTimeout how long the body may pause
     */
    public Streaming {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /**
     * Whether an answer's body is handed on while it comes.
     *
     * @param status the answer's status
     * @param contentType the answer's {@code Content-Type}, empty if it has none
     * @return true for a status of class 2xx and one of the media types
     */
    public boolean covers(int status, String contentType) {
        return !mediaTypes.isEmpty()
                && status / 100 == 2
                && mediaTypes.stream().anyMatch(range -> MediaTypes.matches(range, contentType));
    }
}
