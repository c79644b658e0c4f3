package dev.tenon.generator.render.text;

/**
 * A line of a Javadoc comment without the asterisk before it.
 *
 * @param text the line, safe inside a comment
 */
public record JavadocLine(String text) implements Printable {}
