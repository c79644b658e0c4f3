package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.math.BigDecimal;

/** A condition on an instance that is not expressed by its Java type (JSON Schema validation vocabulary). */
public sealed interface Assertion {
    /**
     * Where the keyword stands.
     *
     * @return the place of the keyword's value
     */
    Location location();

    /**
     * The keyword.
     *
     * @return its name in the contract, for example {@code maximum}
     */
    default String keyword() {
        return location().pointer().last();
    }

    /**
     * {@code minimum} or {@code exclusiveMinimum}.
     *
     * @param location the place of the keyword
     * @param bound the exact bound
     * @param exclusive whether the bound itself is refused
     */
    record Minimum(Location location, BigDecimal bound, boolean exclusive) implements Assertion {}

    /**
     * {@code maximum} or {@code exclusiveMaximum}.
     *
     * @param location the place of the keyword
     * @param bound the exact bound
     * @param exclusive whether the bound itself is refused
     */
    record Maximum(Location location, BigDecimal bound, boolean exclusive) implements Assertion {}

    /**
     * {@code multipleOf}.
     *
     * @param location the place of the keyword
     * @param divisor the exact divisor, above zero
     */
    record MultipleOf(Location location, BigDecimal divisor) implements Assertion {}

    /**
     * {@code minLength}, in code points.
     *
     * @param location the place of the keyword
     * @param bound the least length, 0 or more
     */
    record MinLength(Location location, int bound) implements Assertion {}

    /**
     * {@code maxLength}, in code points.
     *
     * @param location the place of the keyword
     * @param bound the greatest length, 0 or more
     */
    record MaxLength(Location location, int bound) implements Assertion {}

    /**
     * {@code pattern}.
     *
     * @param location the place of the keyword
     * @param ecma the ECMA-262 expression as written
     */
    record Pattern(Location location, String ecma) implements Assertion {}

    /**
     * {@code format} of a string that stays a string in Java.
     *
     * @param location the place of the keyword
     * @param name the format, one that the runtime knows, for example {@code uri-reference}
     * @param usual whether any text has it that services usually write for it, such as a time without an offset
     */
    record Format(Location location, String name, boolean usual) implements Assertion {}

    /**
     * {@code const}, or an {@code enum} of one value, of a string.
     *
     * @param location the place of the keyword
     * @param value the only value allowed
     */
    record Constant(Location location, String value) implements Assertion {}

    /**
     * {@code minItems}.
     *
     * @param location the place of the keyword
     * @param bound the least number of items
     */
    record MinItems(Location location, int bound) implements Assertion {}

    /**
     * {@code maxItems}.
     *
     * @param location the place of the keyword
     * @param bound the greatest number of items
     */
    record MaxItems(Location location, int bound) implements Assertion {}

    /**
     * {@code uniqueItems: true}.
     *
     * @param location the place of the keyword
     */
    record UniqueItems(Location location) implements Assertion {}

    /**
     * {@code minProperties}.
     *
     * @param location the place of the keyword
     * @param bound the least number of properties
     */
    record MinProperties(Location location, int bound) implements Assertion {}

    /**
     * {@code maxProperties}.
     *
     * @param location the place of the keyword
     * @param bound the greatest number of properties
     */
    record MaxProperties(Location location, int bound) implements Assertion {}

    /**
     * A property that {@code required} names, and that is required one way alone.
     *
     * @param location the place of the keyword
     * @param property the property's name on the wire
     * @param direction the way: {@code RECEIVED} or {@code SENT}
     */
    record Demanded(Location location, String property, Direction direction) implements Assertion {}

    /**
     * Keywords that look at a value's JSON as a whole, such as {@code not}, and values other than strings in {@code enum}.
     *
     * @param location the place of the schema
     * @param rules the keywords
     */
    record Fulfils(Location location, Rules rules) implements Assertion {}
}
