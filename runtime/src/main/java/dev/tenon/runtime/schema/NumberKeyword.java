package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonNumber;
import dev.tenon.runtime.validation.Numbers;
import dev.tenon.runtime.validation.Violation;
import java.math.BigDecimal;

/** A keyword for numbers (JSON Schema Validation §6.2). */
sealed interface NumberKeyword extends Keyword {
    boolean accepts(BigDecimal number, Evaluation evaluation);

    @Override
    default boolean accepts(JsonValue value, Evaluation evaluation) {
        return !(value instanceof JsonNumber number) || accepts(number.value(), evaluation);
    }

    /** {@code minimum}. */
    record Minimum(BigDecimal bound, String schemaPointer) implements NumberKeyword {
        @Override
        public boolean accepts(BigDecimal number, Evaluation evaluation) {
            return number.compareTo(bound) >= 0
                    || evaluation.refuse(pointer -> Violation.minimum(pointer, bound, number, schemaPointer));
        }
    }

    /** {@code exclusiveMinimum}. */
    record ExclusiveMinimum(BigDecimal bound, String schemaPointer) implements NumberKeyword {
        @Override
        public boolean accepts(BigDecimal number, Evaluation evaluation) {
            return number.compareTo(bound) > 0
                    || evaluation.refuse(pointer -> Violation.exclusiveMinimum(pointer, bound, number, schemaPointer));
        }
    }

    /** {@code maximum}. */
    record Maximum(BigDecimal bound, String schemaPointer) implements NumberKeyword {
        @Override
        public boolean accepts(BigDecimal number, Evaluation evaluation) {
            return number.compareTo(bound) <= 0
                    || evaluation.refuse(pointer -> Violation.maximum(pointer, bound, number, schemaPointer));
        }
    }

    /** {@code exclusiveMaximum}. */
    record ExclusiveMaximum(BigDecimal bound, String schemaPointer) implements NumberKeyword {
        @Override
        public boolean accepts(BigDecimal number, Evaluation evaluation) {
            return number.compareTo(bound) < 0
                    || evaluation.refuse(pointer -> Violation.exclusiveMaximum(pointer, bound, number, schemaPointer));
        }
    }

    /** {@code multipleOf}. */
    record MultipleOf(BigDecimal divisor, String schemaPointer) implements NumberKeyword {
        public MultipleOf {
            if (divisor.signum() <= 0) {
                throw new IllegalArgumentException("multipleOf is above zero, not " + divisor);
            }
        }

        @Override
        public boolean accepts(BigDecimal number, Evaluation evaluation) {
            return Numbers.isMultipleOf(number, divisor)
                    || evaluation.refuse(pointer -> Violation.multipleOf(pointer, divisor, number, schemaPointer));
        }
    }
}
