package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The expressions that find a number wrong, by its Java type. */
final class NumberCode {
    private static final TypeToken NUMBERS = TypeToken.of(RuntimeTypes.NUMBERS);
    private static final TypeToken BIG_DECIMAL = TypeToken.of(ClassName.get(BigDecimal.class));

    private final Constants constants;

    NumberCode(Constants constants) {
        this.constants = constants;
    }

    /** Whether a number is on the wrong side of a bound, which the keyword sets. */
    Code isBeyond(Bound bound, Assertion keyword, ScalarKind kind, Code value, String name) {
        return switch (kind) {
            case INT, LONG -> isBeyond(bound, value);
            case FLOAT, DOUBLE -> {
                boolean single = kind == ScalarKind.FLOAT;
                double nearest =
                        single ? bound.value().floatValue() : bound.value().doubleValue();
                String literal = single ? bound.value().floatValue() + "F" : Double.toString(nearest);
                // Beyond the greatest number there is none to compare with: each value is on the same side.
                yield Double.isInfinite(nearest)
                        ? always(bound.lower() == nearest > 0)
                        : Code.of("# # #", value, bound.broken(), new Literal(literal));
            }
            default -> {
                Identifier constant = constant(keyword, name + (bound.lower() ? "Minimum" : "Maximum"), bound.value());
                Code decimal = kind == ScalarKind.DECIMAL ? value : Code.of("new #(#)", BIG_DECIMAL, value);
                yield Code.of("#.compareTo(#) # 0", decimal, constant, bound.broken());
            }
        };
    }

    /** x < 0.5 is x < 1, x <= 0.5 is x <= 0: among integers a fraction is as good as its neighbour. */
    private static Code isBeyond(Bound bound, Code integer) {
        boolean up = bound.lower() != bound.exclusive();
        BigDecimal whole = bound.value().setScale(0, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return NumberKind.integer(whole)
                .map(exact -> Code.of("# # #", integer, bound.broken(), Literal.of(exact)))
                .orElseGet(() -> always(bound.lower() == whole.signum() > 0));
    }

    private static Code always(boolean value) {
        return new Code(String.valueOf(value));
    }

    /** Whether a number is no multiple. */
    Code isNoMultiple(Assertion.MultipleOf keyword, ScalarKind kind, Code value, String name) {
        if (kind == ScalarKind.INT || kind == ScalarKind.LONG) {
            return NumberKind.integer(keyword.divisor())
                    .map(exact -> Code.of("# % # != 0", value, Literal.of(exact)))
                    .orElseGet(() -> isNoMultiple(keyword, value, name));
        }
        return isNoMultiple(keyword, value, name);
    }

    private Code isNoMultiple(Assertion.MultipleOf keyword, Code value, String name) {
        return Code.of("!#.isMultipleOf(#, #)", NUMBERS, value, constant(keyword, name + "Divisor", keyword.divisor()));
    }

    private Identifier constant(Assertion keyword, String name, BigDecimal value) {
        return constants.add(keyword.location().reference(), BIG_DECIMAL, name, exact(value));
    }

    /** The contract's number in a violation, a {@code Number}: an integer where it is one, else the exact decimal. */
    static Code shown(BigDecimal number) {
        return NumberKind.integer(number)
                .map(exact -> Code.of("#", Literal.of(exact)))
                .orElseGet(() -> exact(number));
    }

    private static Code exact(BigDecimal value) {
        return Code.of("new #(#)", BIG_DECIMAL, Literal.of(value.toString()));
    }
}
