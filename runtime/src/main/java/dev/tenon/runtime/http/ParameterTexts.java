package dev.tenon.runtime.http;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts of parameters that have several values. */
public final class ParameterTexts {
    private ParameterTexts() {}

    /**
     * Puts values side by side (OpenAPI 3.0.3 §4.7.12.2, style {@code simple}).
     *
     * @param values the values
     * @param text makes the text of one value
     * @param <T> the values' type
     * @return the texts with commas between them
     */
    public static <T> String join(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(","));
    }
}
