package dev.tenon.generator.render.check;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bound of numbers (JSON Schema Validation 2020-12 §6.2).
 *
 * @param value the bound
 * @param lower whether numbers are above it, not below
 * @param exclusive whether the bound itself is refused
 */
record Bound(BigDecimal value, boolean lower, boolean exclusive) {
    /** The bound that a keyword sets; empty if it sets none. */
    static Optional<Bound> of(Assertion assertion) {
        if (assertion instanceof Assertion.Minimum minimum) {
            return Optional.of(new Bound(minimum.bound(), true, minimum.exclusive()));
        }
        return assertion instanceof Assertion.Maximum maximum
                ? Optional.of(new Bound(maximum.bound(), false, maximum.exclusive()))
                : Optional.empty();
    }

    /** The runtime's method for it. */
    Identifier method() {
        if (exclusive) {
            return new Identifier(lower ? "exclusiveMinimum" : "exclusiveMaximum");
        }
        return new Identifier(lower ? "minimum" : "maximum");
    }

    /** What stands between a number and the bound if the number is on the wrong side. */
    Code broken() {
        return new Code((lower ? "<" : ">") + (exclusive ? "=" : ""));
    }
}
