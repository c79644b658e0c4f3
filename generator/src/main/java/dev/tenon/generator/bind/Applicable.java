package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which conditions mean anything to the instances of a type: keywords of other types are without effect. */
final class Applicable {
    private static final Set<ScalarKind> NUMBERS = EnumSet.of(
            ScalarKind.INT,
            ScalarKind.LONG,
            ScalarKind.BIG_INTEGER,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.DECIMAL);

    private Applicable() {}

    static List<Assertion> toScalar(ScalarKind kind, List<Assertion> assertions) {
        return assertions.stream()
                .filter(assertion -> toScalar(kind, assertion))
                .toList();
    }

    private static boolean toScalar(ScalarKind kind, Assertion assertion) {
        if (assertion instanceof Assertion.Fulfils) {
            return true;
        }
        boolean number = assertion instanceof Assertion.Minimum
                || assertion instanceof Assertion.Maximum
                || assertion instanceof Assertion.MultipleOf;
        boolean text = assertion instanceof Assertion.MinLength least && least.bound() > 0
                || assertion instanceof Assertion.MaxLength
                || assertion instanceof Assertion.Pattern
                || assertion instanceof Assertion.Format
                || assertion instanceof Assertion.Constant;
        return number ? NUMBERS.contains(kind) : text && kind == ScalarKind.STRING;
    }
}
