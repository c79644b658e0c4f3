package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The body of an answer as it came.
 *
 * @param bytes the octets
 * @param contentType the value of {@code Content-Type}, or empty
 */
public record RawBody(Bytes bytes, Optional<String> contentType) {
    private static final int LONGEST = 500;

    /**
     * Whether there is no body.
     *
     * @return true if it has no octets
     */
    public boolean isEmpty() {
        return bytes.size() == 0;
    }

    /**
     * The body as text.
     *
     * @return the octets as UTF-8, wrong ones replaced
     */
    public String text() {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The beginning of a text; of anything else only how long it is. */
    @Override
    public String toString() {
        boolean text = contentType
                .filter(type -> type.startsWith("text/") || type.contains("json") || type.contains("xml"))
                .isPresent();
        if (!text) {
            return bytes.size() + " bytes" + contentType.map(type -> " of " + type).orElse("");
        }
        String shown = text();
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }
}
