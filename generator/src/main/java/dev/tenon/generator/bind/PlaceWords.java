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
     * @param sameParts whether the other schema's place is called alike, as those of two media types of one body are
     * @return for example {@code xml} and {@code body}; none if the place says neither
     */
    static List<String> of(Pointer place, boolean sameParts) {
        List<String> tokens = place.tokens();
        Stream<String> role = role(tokens).stream();
        Stream<String> subtype = subtype(tokens).stream();
        return (sameParts ? Stream.concat(subtype, role) : Stream.concat(role, subtype)).toList();
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

    private static Optional<String> subtype(List<String> tokens) {
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i - 1).equals("content") && tokens.get(i).contains("/")) {
                return Optional.of(tokens.get(i).replaceFirst("^[^/]*/", "").replaceFirst(";.*$", ""));
            }
        }
        return Optional.empty();
    }
}
