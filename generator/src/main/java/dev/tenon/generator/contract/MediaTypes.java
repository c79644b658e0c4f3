package dev.tenon.generator.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How documented media types relate to each other, as the runtime takes the types of answers (RFC 9110 §8.3.1, §12.5.1). */
public final class MediaTypes {
    private static final Set<String> JSON_LINES = Set.of(
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/x-ndjson",
            "application/ndjson");

    private MediaTypes() {}

    /**
     * Whether a media type is JSON Lines.
     *
     * @param essence the media type without parameters, in lower case
     * @return true for any of its names
     */
    public static boolean isJsonLines(String essence) {
        return JSON_LINES.contains(essence);
    }

    /**
     * Whether a body is JSON texts one after the other.
     *
     * @param essence the media type without parameters, in lower case
     * @return true for JSON Lines, and for the sequences of RFC 7464
     */
    public static boolean isSequence(String essence) {
        return isJsonLines(essence) || essence.equals("application/json-seq");
    }

    /**
     * Whether a body is server-sent events.
     *
     * @param essence the media type without parameters, in lower case
     * @return true for {@code text/event-stream}
     */
    public static boolean isEvents(String essence) {
        return essence.equals("text/event-stream");
    }

    /**
     * Whether two media types are names of the same one.
     *
     * @param one a documented media type
     * @param other another one
     * @return true for two names of JSON Lines, and for types that only parameters tell apart; other types with several names
     *     have the same Java type anyway
     */
    public static boolean meanTheSame(String one, String other) {
        return Content.essence(one).equals(Content.essence(other))
                || isJsonLines(Content.essence(one)) && isJsonLines(Content.essence(other));
    }

    /**
     * Whether a media type covers another one.
     *
     * @param range a documented media type
     * @param type another one
     * @return true if the first one is a range around the other one, the same without some of its parameters, or octets, which
     *     every body is (RFC 2046 §4.5.1)
     */
    public static boolean covers(String range, String type) {
        String wide = Content.essence(range);
        String narrow = Content.essence(type);
        if (wide.equals(narrow)) {
            Set<String> fewer = parameters(range);
            Set<String> more = parameters(type);
            return more.size() > fewer.size() && more.containsAll(fewer);
        }
        return switch (wide) {
            case "*/*" -> true;
            case "application/octet-stream" -> !narrow.equals("*/*");
            default -> wide.endsWith("/*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
        };
    }

    private static Set<String> parameters(String mediaType) {
        return Arrays.stream(mediaType.split(";"))
                .skip(1)
                .map(parameter -> parameter.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
