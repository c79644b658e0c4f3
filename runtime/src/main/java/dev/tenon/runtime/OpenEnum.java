package dev.tenon.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes of enumerations have in common: a text, and what it is among the values that the client knows.
 *
 * @param <K> the values that the client knows, and {@code UNRECOGNIZED} for all others
 */
public abstract class OpenEnum<K extends Enum<K>> {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final String value;
    private final K known;

    /**
     * A value.
     *
     * @param value the value in JSON
     * @param known what it is
     */
    protected OpenEnum(String value, K known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
    }

    /**
     * The value in JSON, known or not.
     *
     * @return a text
     */
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
    public final boolean isKnown() {
        return !known.name().equals(UNRECOGNIZED);
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
