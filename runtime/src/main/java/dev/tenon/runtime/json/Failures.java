package dev.tenon.runtime.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what the parser says in its own. */
final class Failures {
    private static final int LONGEST = 160;

    /** What the parser says of its own settings, which callers do not have: theirs are {@link DecodeOptions}. */
    private static final Pattern SETTINGS = Pattern.compile(
            ", from `[^`]*`|: enable `[^`]*` to allow| \\((not recognized as one since|consider enabling) .*\\)");

    private Failures() {}

    static JsonDecodingException of(@Nullable JsonReader reader, JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return at(reader, e, "more of the document", "its end");
        }
        String expected = e instanceof StreamConstraintsException ? "a document within the limits" : "JSON";
        return at(reader, e, expected, shortened(e.getOriginalMessage()));
    }

    static JsonDecodingException of(@Nullable JsonReader reader, JacksonException e, DocumentStream.Fault fault) {
        return at(reader, e, fault.expected(), fault.found());
    }

    private static JsonDecodingException at(
            @Nullable JsonReader reader, JacksonException e, String expected, String found) {
        TokenStreamLocation location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return new JsonDecodingException(reader == null ? "" : reader.pointer(), expected, found, line, column);
    }

    /** What the parser says on one line. */
    private static String shortened(@Nullable String message) {
        String text =
                message == null ? "something else" : SETTINGS.matcher(message).replaceAll("");
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
