package dev.tenon.generator.contract;

import java.util.Arrays;
import java.util.Optional;

/** How a value becomes text (OpenAPI 3.1.1 §4.8.12.3). */
public enum Style {
    /** {@code ;color=blue}. */
    MATRIX("matrix"),
    /** {@code .blue}. */
    LABEL("label"),
    /** {@code color=blue}. */
    FORM("form"),
    /** {@code blue}. */
    SIMPLE("simple"),
    /** {@code color=blue%20black}. */
    SPACE_DELIMITED("spaceDelimited"),
    /** {@code color=blue%7Cblack}. */
    PIPE_DELIMITED("pipeDelimited"),
    /** {@code color[R]=100}. */
    DEEP_OBJECT("deepObject");

    private final String text;

    Style(String text) {
        this.text = text;
    }

    /**
     * The name in contracts.
     *
     * @return for example {@code deepObject}
     */
    public String text() {
        return text;
    }

    /**
     * The style of a name.
     *
     * @param text the name in contracts
     * @return empty if there is none of that name
     */
    public static Optional<Style> of(String text) {
        return Arrays.stream(values()).filter(style -> style.text.equals(text)).findFirst();
    }
}
