package dev.tenon.generator.bind;

import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tells a schema from another whose usual name is the same: what it is at its place, and of which media type. */
final class PlaceWords {
    private static final int ABOVE = 2;

    private PlaceWords() {}

    /**
     * The words of a place, the better one first.
     *
     * @param place for example {@code #/paths/~1pets/post/requestBody/content/application~1xml/schema}
     * @return for example {@code body} and {@code xml}; none if the place says neither
     */
    static Stream<String> of(Pointer place) {
        return Stream.concat(role(place.tokens()).stream(), subtype(place).stream());
    }

    private static Optional<String> role(List<String> tokens) {
        int last = tokens.size() - 1;
        if (last >= 1 && tokens.get(last - 1).equals("properties")) {
            return Optional.of("property");
        }
        if (last < 0 || !tokens.get(last).equals("schema")) {
            return Optional.empty();
        }
        boolean content = last >= ABOVE && tokens.get(last - ABOVE).equals("content");
        return content
                ? Optional.of("body")
                : tokens.contains("parameters") ? Optional.of("parameter") : Optional.empty();
    }

    /**
     * The word of the media type, if the place is within a body.
     *
     * @param place for example {@code #/paths/~1pets/post/requestBody/content/application~1xml/schema}
     * @return for example {@code xml}
     */
    static Optional<String> subtype(Pointer place) {
        List<String> tokens = place.tokens();
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i - 1).equals("content") && tokens.get(i).contains("/")) {
                return Optional.of(tokens.get(i).replaceFirst("^[^/]*/", "").replaceFirst(";.*$", ""));
            }
        }
        return Optional.empty();
    }
}
