package dev.tenon.runtime.http;

import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Readings of {@code Content-Type} (RFC 9110 §8.3). */
final class MediaTypes {
    private static final String OCTETS = "application/octet-stream";
    private static final String JSON_LINES = "application/jsonl";
    /** What else {@value #JSON_LINES} is called. */
    private static final Set<String> JSON_LINES_TOO = Set.of(
            "application/ndjson",
            "application/x-ndjson",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines");

    private MediaTypes() {}

    /** RFC 8259, and the suffix of RFC 6839 §3.1. */
    static boolean isJson(String contentType) {
        String type = withoutParameters(contentType);
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    /**
     * Whether a documented type or range covers the type of an answer. {@code application/octet-stream} says no more than that there
     * are octets (RFC 2046 §4.5.1), and so covers all types; {@code image/jpg} is a frequent mistake for {@code image/jpeg}; and JSON
     * Lines have several names.
     */
    static boolean matches(String documented, String contentType) {
        String range = usual(withoutParameters(documented));
        String type = usual(withoutParameters(contentType));
        return range.equals(OCTETS) || isRangeOf(range, type) || type.equals(range);
    }

    /** Whether an answer has the name of a documented type, and all its parameters, such as {@code version=2}. */
    static boolean isSame(String documented, String contentType) {
        return withoutParameters(documented).equals(withoutParameters(contentType))
                && parameters(contentType).containsAll(parameters(documented));
    }

    /**
     * Which of several media types a file has by its name.
     *
     * @param listed media types and ranges
     * @param fileName the name, whose end tells
     * @return empty if that is none of them
     */
    static Optional<String> ofFile(List<String> listed, String fileName) {
        String guess = URLConnection.guessContentTypeFromName(fileName);
        if (guess == null) {
            return Optional.empty();
        }
        return listed.stream()
                .filter(type -> withoutParameters(type).equals(guess))
                .findFirst()
                .or(() -> listed.stream()
                        .filter(range -> isRangeOf(withoutParameters(range), guess))
                        .findFirst()
                        .map(range -> guess));
    }

    /** Whether a media type or range says no more than that there are octets. */
    static boolean allowsOctets(String range) {
        String type = withoutParameters(range);
        return type.equals(OCTETS) || isRangeOf(type, OCTETS);
    }

    private static boolean isRangeOf(String range, String type) {
        return range.equals("*/*") || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    private static Set<String> parameters(String contentType) {
        return Arrays.stream(contentType.split(";"))
                .skip(1)
                .map(parameter -> parameter.replace("\"", "").trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String usual(String type) {
        if (JSON_LINES_TOO.contains(type)) {
            return JSON_LINES;
        }
        return type.equals("image/jpg") ? "image/jpeg" : type;
    }

    static boolean isText(String contentType) {
        String type = withoutParameters(contentType);
        return isJson(type)
                || type.startsWith("text/")
                || type.endsWith("xml")
                || type.endsWith("x-www-form-urlencoded");
    }

    /** The charset that the type names, else UTF-8; also if it names one that this machine lacks. */
    static Charset charset(String contentType) {
        return charsetName(contentType).flatMap(MediaTypes::charsetOf).orElse(StandardCharsets.UTF_8);
    }

    /** The charset of a name, if this machine has it. */
    static Optional<Charset> charsetOf(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** What the type says as its {@code charset}. */
    static Optional<String> charsetName(String contentType) {
        for (String parameter : contentType.split(";")) {
            String trimmed = parameter.trim();
            if (trimmed.regionMatches(true, 0, "charset=", 0, 8)) {
                return Optional.of(trimmed.substring(8).replace("\"", ""));
            }
        }
        return Optional.empty();
    }

    private static String withoutParameters(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }
}
