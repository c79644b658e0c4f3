package dev.tenon.runtime.json;

import org.jspecify.annotations.Nullable;

/** A value holds something that its JSON cannot say. */
public final class JsonEncodingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Where in the value. */
    private final String pointer;
    /** What is wrong there. */
    private final String problem;

    JsonEncodingException(String pointer, String problem, @Nullable Throwable cause) {
        super((pointer.isEmpty() ? "the value" : JsonDecodingException.shown(pointer)) + " " + problem, cause);
        this.pointer = pointer;
        this.problem = problem;
    }

    /**
     * Where in the value it is.
     *
     * @return a JSON pointer (RFC 6901), empty for the whole value
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What is wrong there.
     *
     * @return for example {@code cannot be written: RFC 3339 has no year 10000}
     */
    public String problem() {
        return problem;
    }
}
