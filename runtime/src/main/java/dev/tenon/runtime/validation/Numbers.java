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
        // Scaling one to the other could fill the memory: 1e1000000000 is short, and has a thousand million digits.
        BigInteger whole = divisor.unscaledValue().abs();
        long shift = (long) divisor.scale() - value.scale();
        if (shift >= 0) {
            BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), whole);
            return value.unscaledValue().multiply(power).mod(whole).signum() == 0;
        }
        // Each factor of ten has to be among the value's digits.
        return -shift < value.precision()
                && value.unscaledValue()
                                .mod(whole.multiply(BigInteger.TEN.pow((int) -shift)))
                                .signum()
                        == 0;
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
     * @return true if the quotient is an integer; false if the number is not finite
     */
    public static boolean isMultipleOf(double value, BigDecimal divisor) {
        return Double.isFinite(value) && isMultipleOf(new BigDecimal(Double.toString(value)), divisor);
    }

    /**
     * Whether a number is a multiple of another one.
     *
     * @param value the number, taken as the shortest decimal that stands for it
     * @param divisor the divisor, above zero
     * @return true if the quotient is an integer; false if the number is not finite
     */
    public static boolean isMultipleOf(float value, BigDecimal divisor) {
        return Float.isFinite(value) && isMultipleOf(new BigDecimal(Float.toString(value)), divisor);
    }
}
