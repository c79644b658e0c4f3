package dev.tenon.generator.bind.api;

/** How an argument is written. */
public sealed interface ParameterForm {
    /** As its text. */
    record Text() implements ParameterForm {}

    /**
     * In a style.
     *
     * @param style the constant of the runtime's style
     * @param reserved whether reserved characters stay as they are
     */
    record Styled(String style, boolean reserved) implements ParameterForm {}

    /** As the text of a JSON document. */
    record Json() implements ParameterForm {}
}
