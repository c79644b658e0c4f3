package dev.tenon.runtime.http;

import java.util.List;

/**
 * How the value of a parameter becomes text: a row of OpenAPI's table of styles (OpenAPI 3.1.1 §4.8.12.6), in the terms of the table
 * in RFC 6570, appendix A.
 */
public enum ParameterStyle {
    /** {@code blue,black} and {@code R,100,G,200}. */
    SIMPLE("", ",", false, "", ",", false),
    /** {@code blue,black} and {@code R=100,G=200}. */
    SIMPLE_EXPLODED("", ",", false, "", ",", true),
    /** {@code .blue,black} and {@code .R,100,G,200}. */
    LABEL(".", ".", false, "", ",", false),
    /** {@code .blue.black} and {@code .R=100.G=200}. */
    LABEL_EXPLODED(".", ".", false, "", "", true),
    /** {@code ;color=blue,black} and {@code ;color=R,100,G,200}. */
    MATRIX(";", ";", true, "", ",", false),
    /** {@code ;color=blue;color=black} and {@code ;R=100;G=200}. */
    MATRIX_EXPLODED(";", ";", true, "", "", true),
    /** {@code color=blue,black} and {@code color=R,100,G,200}. */
    FORM("", "&", true, "=", ",", false),
    /**
     * {@code color=blue&color=black} and {@code R=100&G=200}. An array in an object, for which OpenAPI defines nothing, is written as
     * one on its own: {@code tags=blue&tags=black}.
     */
    FORM_EXPLODED("", "&", true, "=", "", true),
    /** {@code color=blue%20black} and {@code color=R%20100%20G%20200}. */
    SPACE_DELIMITED("", "&", true, "=", " ", false),
    /** {@code color=blue%7Cblack} and {@code color=R%7C100%7CG%7C200}. */
    PIPE_DELIMITED("", "&", true, "=", "|", false),
    /**
     * {@code color%5BR%5D=100&color%5BG%5D=200}. OpenAPI defines it for objects of texts alone; everything else is written as most
     * services read it, {@code color%5Btags%5D%5B0%5D=blue}.
     */
    DEEP_OBJECT("", "&", true, "=", "", true);

    private final String first;
    private final String separator;
    private final boolean named;
    private final String ifEmpty;
    private final String delimiter;
    private final boolean exploded;

    ParameterStyle(String first, String separator, boolean named, String ifEmpty, String delimiter, boolean exploded) {
        this.first = first;
        this.separator = separator;
        this.named = named;
        this.ifEmpty = ifEmpty;
        this.delimiter = delimiter;
        this.exploded = exploded;
    }

    /** What separates items and members, and so cannot be in them; empty where the encoding takes care of that. */
    String delimiter() {
        return delimiter;
    }

    boolean isExploded() {
        return exploded;
    }

    /** A text on its own: {@code name=text}, or the text alone. */
    String single(String name, String text) {
        if (!named) {
            return text;
        }
        return text.isEmpty() ? name + ifEmpty : name + "=" + text;
    }

    /** The whole expansion; nothing at all for no parts. */
    String expansion(List<String> parts) {
        return parts.isEmpty() ? "" : first + String.join(separator, parts);
    }
}
