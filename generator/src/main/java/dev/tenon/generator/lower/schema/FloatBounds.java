package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bounds beyond the greatest number of a binary type: each of its numbers meets them, or none does. */
final class FloatBounds {
    private static final BigDecimal GREATEST_FLOAT = new BigDecimal(Float.MAX_VALUE);
    private static final BigDecimal GREATEST_DOUBLE = new BigDecimal(Double.MAX_VALUE);

    private FloatBounds() {}

    /** The conditions that some numbers do not meet; those that none meets are reported. */
    static List<Assertion> telling(NumberKind kind, List<Assertion> conditions, Diagnostics diagnostics) {
        if (kind != NumberKind.FLOAT && kind != NumberKind.DOUBLE) {
            return conditions;
        }
        BigDecimal greatest = kind == NumberKind.FLOAT ? GREATEST_FLOAT : GREATEST_DOUBLE;
        List<Assertion> telling = new ArrayList<>();
        for (Assertion condition : conditions) {
            // The bound as seen from the side of the numbers that meet it.
            BigDecimal room = room(condition);
            if (room.compareTo(greatest) <= 0) {
                telling.add(condition);
                if (room.negate().compareTo(greatest) > 0) {
                    diagnostics.warning(
                            "unreachable-bound",
                            condition.location(),
                            "no number of the format '" + (kind == NumberKind.FLOAT ? "float" : "double") + "' meets '"
                                    + condition.keyword() + "'; no value is valid",
                            "correct the bound, or remove the format");
                }
            }
        }
        return telling;
    }

    private static BigDecimal room(Assertion condition) {
        if (condition instanceof Assertion.Maximum most) {
            return most.bound();
        }
        return condition instanceof Assertion.Minimum least ? least.bound().negate() : BigDecimal.ZERO;
    }
}
