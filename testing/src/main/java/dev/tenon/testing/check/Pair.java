package dev.tenon.testing.check;

import dev.tenon.testing.wire.PercentEncoding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A name and a value of a query or a form, as they were sent.
 *
 * @param rawName the name, percent-encoded
 * @param rawValue the value, percent-encoded
 */
record Pair(String rawName, String rawValue) {
    /** The pairs of a query or of a body of {@code application/x-www-form-urlencoded}. */
    static List<Pair> of(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(parts -> new Pair(parts[0], parts.length == 1 ? "" : parts[1]))
                .toList();
    }

    /** The name in plain characters. */
    String name() {
        return decoded(rawName, true);
    }

    /**
     * Text in plain characters.
     *
     * @param plusIsSpace whether a plus sign stands for a space, as in forms
     * @throws IllegalArgumentException if a percent sign is followed by anything but two hexadecimal digits (RFC 3986 §2.1)
     */
    static String decoded(String raw, boolean plusIsSpace) {
        PercentEncoding.problem(raw).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return URLDecoder.decode(plusIsSpace ? raw : raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
