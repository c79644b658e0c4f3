package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.OpenValue;
import dev.tenon.runtime.json.JsonCodec;
import java.util.HashMap;
import java.util.Map;

/**
 * What generated classes of enumerations have in common: a text, and what it is among the values that the client knows.
 *
 * @param <K> the values that the client knows, and {@code UNRECOGNIZED} for all others
 */
public abstract class OpenEnum<K extends Enum<K>> extends EnumerationValue<K> {
    /**
     * A value.
     *
     * @param value the value in JSON
     * @param known what it is
     */
    protected OpenEnum(String value, K known) {
        super(value, known);
    }

    /**
     * A value that the client does not know.
     *
     * @param value the value in JSON
     * @return an object of the same class
     */
    protected abstract OpenValue unknown(String value);

    /**
     * Makes the codec of an enumeration.
     *
     * @param known the values that the client knows, at least one
     * @param <T> the class of the enumeration
     * @return a codec that keeps values which are not known
     */
    @SafeVarargs
    protected static <T> JsonCodec<T> codec(T... known) {
        // A bound of the type would be named in the class file of each enumeration.
        Map<String, T> values = new HashMap<>();
        for (T constant : known) {
            values.put(((OpenEnum<?>) constant).value(), constant);
        }
        return new OpenEnumCodec<>(values, (OpenEnum<?>) known[0]);
    }

    /**
     * Looks a value up by its text.
     *
     * @param codec what {@link #codec} made
     * @param value the value in JSON
     * @param <T> the class of the enumeration
     * @return its constant, or a new object if it is not known
     */
    protected static <T> T valueOf(JsonCodec<T> codec, String value) {
        return ((OpenEnumCodec<T>) codec).valueOf(value);
    }
}
