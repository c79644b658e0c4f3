package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonString;
import dev.tenon.runtime.validation.TextFormat;
import dev.tenon.runtime.validation.Texts;
import dev.tenon.runtime.validation.Violation;
import java.util.regex.Pattern;

/** A keyword for strings (JSON Schema Validation §6.3 and §7). */
sealed interface TextKeyword extends Keyword {
    boolean accepts(String text, Evaluation evaluation);

    @Override
    default boolean accepts(JsonValue value, Evaluation evaluation) {
        return !(value instanceof JsonString string) || accepts(string.value(), evaluation);
    }

    /** {@code minLength}. */
    record MinLength(int bound, String schemaPointer) implements TextKeyword {
        @Override
        public boolean accepts(String text, Evaluation evaluation) {
            return !Texts.shorterThan(text, bound)
                    || evaluation.refuse(
                            pointer -> Violation.minLength(pointer, bound, Texts.length(text), schemaPointer));
        }
    }

    /** {@code maxLength}. */
    record MaxLength(int bound, String schemaPointer) implements TextKeyword {
        @Override
        public boolean accepts(String text, Evaluation evaluation) {
            return !Texts.longerThan(text, bound)
                    || evaluation.refuse(
                            pointer -> Violation.maxLength(pointer, bound, Texts.length(text), schemaPointer));
        }
    }

    /** {@code pattern}: searched for, not matched. */
    record Matching(String ecma, Pattern translated, String schemaPointer) implements TextKeyword {
        @Override
        public boolean accepts(String text, Evaluation evaluation) {
            return Texts.finds(translated, text)
                    || evaluation.refuse(pointer -> Violation.pattern(pointer, ecma, schemaPointer));
        }
    }

    /** {@code format}. */
    record Format(TextFormat format, String schemaPointer) implements TextKeyword {
        @Override
        public boolean accepts(String text, Evaluation evaluation) {
            return format.accepts(text)
                    || evaluation.refuse(pointer -> Violation.format(pointer, format.keyword(), schemaPointer));
        }
    }
}
