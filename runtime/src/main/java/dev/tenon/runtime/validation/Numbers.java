package dev.tenon.runtime.validation;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact checks of numbers. */
public final class Numbers {
    private Numbers() {}

    /**
     * Whether a number is a multiple of another one (JSON Schema Validation §6.2.1).
     *
     * @param value the number
     * @param divisor the divisor, above zero
     * @return true if the quotient is an integer
     */
    public static boolean isMultipleOf(BigDecimal value, BigDecimal divisor) {
        if (value.signum() == 0) {
            return true;
        }
        // A value far smaller than the divisor has no integer quotient; scaling one to the other could fill the memory.
        long magnitude = (long) value.precision() - value.scale();
        long divisorMagnitude = (long) divisor.precision() - divisor.scale();
        if (magnitude + 1 < divisorMagnitude) {
            return false;
        }
        return value.remainder(divisor).signum() == 0;
    }

    /**
     * Whether a number is a multiple of another one.
     *
     * @param value the number
     * @param divisor the divisor, above zero
     * @return true if the quotient is an integer
     */
    public static boolean isMultipleOf(BigInteger value, BigDecimal divisor) {
        return isMultipleOf(new BigDecimal(value), divisor);
    }

    /**
     * Whether a number is a multiple of another one.
     *
     * @param value the number
     * @param divisor the divisor, above zero
     * @return true if the quotient is an integer
     */
    public static boolean isMultipleOf(long value, BigDecimal divisor) {
        return isMultipleOf(BigDecimal.valueOf(value), divisor);
    }

    /**
     * Whether a number is a multiple of another one.
     *
     * @param value the number, taken as the shortest decimal that stands for it
     * @param divisor the divisor, above zero
     * @return true if the quotient is an integer
     */
    public static boolean isMultipleOf(double value, BigDecimal divisor) {
        return isMultipleOf(new BigDecimal(Double.toString(value)), divisor);
    }

    /**
     * Whether a number is a multiple of another one.
     *
     * @param value the number, taken as the shortest decimal that stands for it
     * @param divisor the divisor, above zero
     * @return true if the quotient is an integer
     */
    public static boolean isMultipleOf(float value, BigDecimal divisor) {
        return isMultipleOf(new BigDecimal(Float.toString(value)), divisor);
    }
}
