package dev.tenon.generator.render.text;

/** Text that is safe where a template prints it. Nothing else is printed. */
public sealed interface Printable permits Code, Identifier, JavadocLine, Literal, TypeToken {
    /**
     * The text as it stands in the output, types still as tokens.
     *
     * @return Java source
     */
    String text();
}
