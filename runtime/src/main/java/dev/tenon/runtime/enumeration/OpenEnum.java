package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.OpenValue;
import dev.tenon.runtime.json.JsonCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes of enumerations have in common: a text, and what it is among the values that the client knows.
 *
 * @param <K> the values that the client knows, and {@code UNRECOGNIZED} for all others
 */
public abstract class OpenEnum<K extends Enum<K>> implements OpenValue {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final String value;
    private final K known;
    /** Kept, because each validation asks for it. */
    private final boolean recognized;

    /**
     * A value.
     *
     * @param value the value in JSON
     * @param known what it is
     */
    protected OpenEnum(String value, K known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
        this.recognized = !known.name().equals(UNRECOGNIZED);
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
            values.put(((OpenEnum<?>) constant).value, constant);
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

    /**
     * Joins the values of an enumeration that is too large for one method.
     *
     * @param parts some values each
     * @param <T> the class of the enumeration
     * @return all of them
     */
    @SafeVarargs
    protected static <T extends OpenEnum<?>> T[] all(T[]... parts) {
        List<T> all = new ArrayList<>();
        for (T[] part : parts) {
            all.addAll(Arrays.asList(part));
        }
        return all.toArray(parts[0]);
    }

    @Override
    public final String value() {
        return value;
    }

    /**
     * The value for a {@code switch}.
     *
     * @return {@code UNRECOGNIZED} if this client does not know it
     */
    public final K known() {
        return known;
    }

    /**
     * Whether this client knows the value.
     *
     * @return false if {@link #known()} is {@code UNRECOGNIZED}
     */
    @Override
    public final boolean isKnown() {
        return recognized;
    }

    /** Whether both are of one class and have the same text. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof OpenEnum<?> that && getClass() == that.getClass() && value.equals(that.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The value in JSON. */
    @Override
    public final String toString() {
        return value;
    }
}
