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

    /** The text of a value in a media type; empty if its bodies are no sequences. */
    static Optional<String> of(MediaType type, JsonNode value) {
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
                written ? value.asString() : values.map(Sequences::event).collect(Collectors.joining()));
    }

    private static String event(JsonNode value) {
        String data = value.isString() ? value.asString() : value.toString();
        return data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n";
    }
}
