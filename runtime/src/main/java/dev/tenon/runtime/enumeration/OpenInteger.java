package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.OpenValue;
import dev.tenon.runtime.json.JsonCodec;
import java.util.HashMap;
import java.util.Map;

/**
 * What generated classes of enumerations of integers have in common: a number, and what it is among the values that the client knows.
 *
 * @param <K> the values that the client knows, and {@code UNRECOGNIZED} for all others
 */
public abstract class OpenInteger<K extends Enum<K>> extends EnumerationValue<K> {
    private final long number;

    /**
     * A value.
     *
     * @param value the value in JSON
     * @param known what it is
     */
    protected OpenInteger(long value, K known) {
        super(Long.toString(value), known);
        this.number = value;
    }

    /**
     * The number.
     *
     * @return the value in JSON, known or not
     */
    public final long longValue() {
        return number;
    }

    /**
     * The number, where the contract has integers of 32 bits.
     *
     * @return the value in JSON, known or not
     * @throws ArithmeticException if it is beyond 32 bits
     */
    public final int intValue() {
        return Math.toIntExact(number);
    }

    /**
     * A value that the client does not know.
     *
     * @param value the value in JSON
     * @return an object of the same class
     */
    protected abstract OpenValue unknown(long value);

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
        Map<Long, T> values = new HashMap<>();
        for (T constant : known) {
            values.put(((OpenInteger<?>) constant).number, constant);
        }
        return new OpenIntegerCodec<>(values, (OpenInteger<?>) known[0]);
    }

    /**
     * Looks a value up.
     *
     * @param codec what {@link #codec} made
     * @param value the value in JSON
     * @param <T> the class of the enumeration
     * @return its constant, or a new object if it is not known
     */
    protected static <T> T valueOf(JsonCodec<T> codec, long value) {
        return ((OpenIntegerCodec<T>) codec).valueOf(value);
    }
}
