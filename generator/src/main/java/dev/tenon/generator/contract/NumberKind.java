package dev.tenon.generator.contract;

import java.math.BigDecimal;
import java.util.Optional;

/** A set of numbers, by {@code type} and {@code format}. */
public enum NumberKind {
    /** {@code type: integer, format: int32}. */
    INT32,
    /** {@code type: integer} with {@code format: int64} or none and bounds within 64 bits. */
    INT64,
    /** {@code type: integer} whose bounds go beyond 64 bits. */
    BIG_INTEGER,
    /** {@code type: number, format: float}. */
    FLOAT,
    /** {@code type: number, format: double}. */
    DOUBLE,
    /** {@code type: number} without a binary format: exact. */
    DECIMAL;

    /** More than any integer of 64 bits has. */
    private static final int MOST_DIGITS = 20;

    /**
     * A number as an integer of 64 bits.
     *
     * @param number any number
     * @return the integer; empty if it has a fraction, or more than 64 bits
     */
    public static Optional<Long> integer(BigDecimal number) {
        // What has more digits before the point is not written out to be told so.
        if (number.precision() - (long) number.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException fractionOrOverflow) {
            return Optional.empty();
        }
    }
}
