package dev.tenon.testing.sample;

import dev.tenon.testing.check.MediaType;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Bodies that are values one after the other: an array is all of them, anything else is one. */
final class Sequences {
    /** An example that is written as the stream itself. */
    private static final Pattern STREAM = Pattern.compile("(?s)(?:.*\\R)?(?:data|event|id|retry)?:.*");

    private Sequences() {}

    /**
     * The text of a value in a media type; empty if its bodies are no sequences.
     *
     * @param whole whether what comes one after the other are events with all their fields, if they are events
     */
    static Optional<String> of(MediaType type, JsonNode value, boolean whole) {
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        if (type.isLines()) {
            return Optional.of(values.map(each -> each + "\n").collect(Collectors.joining()));
        } else if (type.isTextSequence()) {
            return Optional.of(values.map(each -> "\u001e" + each + "\n").collect(Collectors.joining()));
        } else if (!type.isEvents()) {
            return Optional.empty();
        }
        boolean written = value.isString() && STREAM.matcher(value.asString()).matches();
        return Optional.of(
                written
                        ? value.asString()
                        : values.map(each -> whole && each.isObject() ? fields(each) : data(each) + "\n")
                                .collect(Collectors.joining()));
    }

    private static String fields(JsonNode event) {
        String others = Stream.of("event", "id", "retry")
                .filter(event::has)
                .map(name -> name + ": " + text(event.get(name)) + "\n")
                .collect(Collectors.joining());
        return others + data(event.path("data")) + "\n";
    }

    private static String data(JsonNode value) {
        String lines = text(value).lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
        return lines.isEmpty() ? "data:\n" : lines;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
