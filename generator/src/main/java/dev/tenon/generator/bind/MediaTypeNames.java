package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.naming.JavaNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What documented media types are called, and how they relate to each other, as the runtime takes the types of answers. */
public final class MediaTypeNames {
    private static final Set<String> JSON_LINES = Set.of(
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/x-ndjson",
            "application/ndjson");

    private MediaTypeNames() {}

    /** Whether a media type, without parameters, is JSON Lines. */
    static boolean isJsonLines(String essence) {
        return JSON_LINES.contains(essence);
    }

    /** What a media type, without parameters, is called in names: after its subtype, a range after its type. */
    static String word(String essence) {
        int slash = essence.indexOf('/');
        String subtype = essence.substring(slash + 1);
        if (subtype.equals("*")) {
            return JavaNames.type(List.of(essence.substring(0, slash)));
        }
        return JavaNames.type(List.of(subtype.startsWith("x-") ? subtype.substring(2) : subtype));
    }

    /**
     * A name that no other media type of the same body has: the usual one, or the first of those that say more.
     *
     * @param usual the name that it has alone
     * @param mediaType the media type with its parameters
     * @param isTaken whether another one has a name
     * @return for example {@code Protobuf}, {@code ProtobufStreamWatch} with a parameter, {@code TextXml} beside {@code Xml}
     */
    static String free(String usual, String mediaType, Predicate<String> isTaken) {
        String parameters = mediaType.substring(Content.essence(mediaType).length());
        return Stream.of(
                        usual,
                        parameters.isBlank() ? usual : usual + JavaNames.type(List.of(parameters)),
                        JavaNames.type(List.of(mediaType)),
                        JavaNames.distinctType(List.of(mediaType)))
                .filter(Predicate.not(isTaken))
                .findFirst()
                .orElseThrow();
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
