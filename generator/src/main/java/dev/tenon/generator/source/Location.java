package dev.tenon.generator.source;

/**
 * Where a value stands: its document, its pointer and its position. Two locations are the same schema if document and
 * pointer are equal.
 *
 * @param source the document
 * @param pointer the path inside the document
 * @param position where the value (for a member: its key) begins in the text
 */
public record Location(SourceText source, Pointer pointer, Position position) {
    /**
     * The reference that names this place in messages and in generated Javadoc.
     *
     * @return {@code #/components/schemas/Pet} in the root document's own form, or {@code other.yaml#/Pet} with the name
     */
    public String reference() {
        return source.name() + "#" + pointer;
    }

    /**
     * A place below this one at which nothing is written, for what was not written there but follows from what is.
     *
     * @param more the names below, outermost first
     * @return the place, which messages show as this one
     */
    public Location child(String... more) {
        return new Location(source, pointer.child(more), position);
    }

    /**
     * The line of this place in a message about another one.
     *
     * @param other the place that the message is about
     * @return {@code line 5}, or {@code line 5 of other.yaml} if that is another document
     */
    public String lineSeenFrom(Location other) {
        return "line " + position.line() + (source.uri().equals(other.source.uri()) ? "" : " of " + source.name());
    }

    /** Whether the document and the pointer are equal; the position follows from them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Location that
                && pointer.equals(that.pointer)
                && source.uri().equals(that.source.uri());
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    /** {@code name:line:column}, the form that terminals and IDEs make clickable. */
    @Override
    public String toString() {
        return source.name() + ":" + position.line() + ":" + position.column();
    }
}
