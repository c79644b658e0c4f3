package dev.tenon.runtime.http;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Texts of parameters that are arrays. */
public final class ParameterTexts {
    private ParameterTexts() {}

    /**
     * Joins items with commas, as the styles {@code simple} and {@code form} without {@code explode} do (OpenAPI, Parameter
     * Object).
     *
     * @param <T> the items' type
     * @param items the items
     * @param text makes an item's text
     * @return the text
     * @throws IllegalArgumentException if an item's text holds a comma, since the service would see two items
     */
    public static <T> String join(List<T> items, Function<T, String> text) {
        StringJoiner joined = new StringJoiner(",");
        for (int index = 0; index < items.size(); index++) {
            String item = text.apply(items.get(index));
            if (item.indexOf(',') >= 0) {
                throw new IllegalArgumentException(
                        "item " + index + " of an array parameter holds a comma, which separates items");
            }
            joined.add(item);
        }
        return joined.toString();
    }
}
