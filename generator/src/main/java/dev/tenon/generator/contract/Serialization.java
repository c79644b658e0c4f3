package dev.tenon.generator.contract;

/** How the value of a parameter, or of a property of a form, is written outside JSON. */
public sealed interface Serialization {
    /**
     * In a style.
     *
     * @param style the style
     * @param explode whether each item or member stands on its own
     * @param allowReserved whether reserved characters stay as they are (RFC 6570 §3.2.3)
     */
    record Styled(Style style, boolean explode, boolean allowReserved) implements Serialization {}

    /**
     * As a document.
     *
     * @param mediaType its media type, lower case
     */
    record Document(String mediaType) implements Serialization {}
}
