package dev.tenon.runtime.json;

import java.util.regex.Pattern;

/** A text is no JSON, or not the JSON that a schema asks for. */
public final class JsonDecodingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_POINTER = 256;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** Where in the document the value stands. */
    private final String pointer;
    /** What should stand there. */
    private final String expected;
    /** What does stand there. */
    private final String found;
    /** The line, from 1. */
    private final int line;
    /** The column, from 1. */
    private final int column;

    JsonDecodingException(String pointer, String expected, String found, int line, int column) {
        super((pointer.isEmpty() ? "the document" : shown(pointer)) + ": expected " + expected + ", found " + found
                + " (line " + line + ", column " + column + ")");
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
        this.line = line;
        this.column = column;
    }

    /** Names of properties come from a document: they may be long, and forge lines of a log. */
    static String shown(String pointer) {
        String plain = UNPRINTABLE.matcher(pointer).replaceAll("?");
        return plain.length() > LONGEST_POINTER ? "…" + plain.substring(plain.length() - LONGEST_POINTER) : plain;
    }

    /**
     * Where in the document the value stands.
     *
     * @return a JSON pointer (RFC 6901), empty for the whole document
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What should stand there.
     *
     * @return for example {@code an integer}
     */
    public String expected() {
        return expected;
    }

    /**
     * What does stand there.
     *
     * @return for example {@code a string}; never the value of a string
     */
    public String found() {
        return found;
    }

    /**
     * The line of the value.
     *
     * @return from 1
     */
    public int line() {
        return line;
    }

    /**
     * The column of the value.
     *
     * @return from 1, in bytes or characters
     */
    public int column() {
        return column;
    }
}
