package dev.tenon.generator.source;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record Position(int line, int column) {
    /** The first character of a document. */
    public static final Position START = new Position(1, 1);
}
