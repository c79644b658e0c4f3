package dev.tenon.testing.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A media type or range (RFC 9110 §8.3.1, §12.5.1).
 *
 * @param type the type, in small letters
 * @param subtype the subtype, in small letters
 * @param parameters the parameters, names in any letters
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
    private static final Set<String> LINES =
            Set.of("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "ndjson", "x-ndjson");

    /**
     * Reads one.
     *
     * @param text for example {@code multipart/form-data; boundary=x}
     * @return the media type, or empty if it is none
     */
    public static Optional<MediaType> parse(String text) {
        String[] parts = text.split(";");
        String[] names = parts.length == 0
                ? new String[0]
                : parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(parts)
                .skip(1)
                .map(part -> part.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.put(pair[0], pair[1].replaceAll("^\"|\"$", "")));
        return Optional.of(new MediaType(names[0], names[1], parameters));
    }

    /**
     * Whether it stands for several types.
     *
     * @return whether type or subtype is an asterisk
     */
    public boolean isRange() {
        return type.equals("*") || subtype.equals("*");
    }

    /**
     * Whether another type lies in this range.
     *
     * @param other a type
     * @return whether it does; parameters do not count
     */
    public boolean includes(MediaType other) {
        return (type.equals("*") || type.equals(other.type)) && (subtype.equals("*") || subtype.equals(other.subtype));
    }

    /**
     * Whether its values are JSON texts.
     *
     * @return whether it is {@code application/json} or ends in {@code +json}
     */
    public boolean isJson() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    /**
     * Whether its values are JSON texts in lines of their own.
     *
     * @return whether it is JSON Lines, by one of its names
     */
    public boolean isLines() {
        return LINES.contains(subtype);
    }

    /**
     * Whether its values are JSON texts, each behind a record separator (RFC 7464 §2.2).
     *
     * @return whether it is {@code application/json-seq}
     */
    public boolean isTextSequence() {
        return type.equals("application") && subtype.equals("json-seq");
    }

    /**
     * Whether its values are events.
     *
     * @return whether it is {@code text/event-stream}
     */
    public boolean isEvents() {
        return type.equals("text") && subtype.equals("event-stream");
    }

    /** For example {@code application/json}. */
    @Override
    public String toString() {
        return type + "/" + subtype;
    }
}
