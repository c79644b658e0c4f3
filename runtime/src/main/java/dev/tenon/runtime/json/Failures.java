package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what the parser says in its own. */
final class Failures {
    private static final int LONGEST = 160;

    private Failures() {}

    static JsonDecodingException of(@Nullable JsonReader reader, JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        String pointer = reader == null ? "" : reader.pointer();
        if (e instanceof UnexpectedEndOfInputException) {
            return new JsonDecodingException(pointer, "more of the document", "its end", line, column);
        }
        String expected = e instanceof StreamConstraintsException ? "a document within the limits" : "JSON";
        return new JsonDecodingException(pointer, expected, shortened(e.getOriginalMessage()), line, column);
    }

    /** The parser's first sentence on one line. */
    private static String shortened(@Nullable String message) {
        String line = message == null ? "something else" : message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
