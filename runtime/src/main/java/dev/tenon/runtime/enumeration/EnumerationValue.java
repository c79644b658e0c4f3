package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.OpenValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the values of open enumerations have in common: how a value is written, and what it is among those that the client knows.
 *
 * @param <K> the values that the client knows, and {@code UNRECOGNIZED} for all others
 */
public abstract class EnumerationValue<K extends Enum<K>> implements OpenValue {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final String value;
    private final K known;
    /** Kept, because each validation asks for it. */
    private final boolean recognized;

    /** For what is one of texts or of integers. */
    EnumerationValue(String value, K known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
        this.recognized = !known.name().equals(UNRECOGNIZED);
    }

    /**
     * Joins the values of an enumeration that is too large for one method.
     *
     * @param parts some values each
     * @param <T> the class of the enumeration
     * @return all of them
     */
    @SafeVarargs
    protected static <T extends EnumerationValue<?>> T[] all(T[]... parts) {
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

    /** Whether both are of one class and written alike. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof EnumerationValue<?> that
                        && getClass() == that.getClass()
                        && value.equals(that.value);
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
