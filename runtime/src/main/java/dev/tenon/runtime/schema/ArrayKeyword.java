package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonArray;
import dev.tenon.runtime.validation.SchemaViolations;
import dev.tenon.runtime.validation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A keyword for arrays (JSON Schema Core §10.3.1, §11.2, Validation §6.4). */
sealed interface ArrayKeyword extends Keyword {
    boolean accepts(List<JsonValue> items, Evaluation evaluation);

    @Override
    default boolean accepts(JsonValue value, Evaluation evaluation) {
        return !(value instanceof JsonArray array) || accepts(array.items(), evaluation);
    }

    /** {@code minItems}. */
    record MinItems(int bound, String schemaPointer) implements ArrayKeyword {
        @Override
        public boolean accepts(List<JsonValue> items, Evaluation evaluation) {
            return items.size() >= bound
                    || evaluation.refuse(pointer -> Violation.minItems(pointer, bound, items.size(), schemaPointer));
        }
    }

    /** {@code maxItems}. */
    record MaxItems(int bound, String schemaPointer) implements ArrayKeyword {
        @Override
        public boolean accepts(List<JsonValue> items, Evaluation evaluation) {
            return items.size() <= bound
                    || evaluation.refuse(pointer -> Violation.maxItems(pointer, bound, items.size(), schemaPointer));
        }
    }

    /** {@code uniqueItems}. */
    record UniqueItems(String schemaPointer) implements ArrayKeyword {
        @Override
        public boolean accepts(List<JsonValue> items, Evaluation evaluation) {
            return Uniqueness.of(items) || evaluation.refuse(pointer -> Violation.uniqueItems(pointer, schemaPointer));
        }
    }

    /** {@code prefixItems} and {@code items}. */
    record Elements(List<JsonSchema> prefix, @Nullable JsonSchema rest, String schemaPointer) implements ArrayKeyword {
        @Override
        public boolean accepts(List<JsonValue> items, Evaluation evaluation) {
            int end = rest == null ? Math.min(prefix.size(), items.size()) : items.size();
            if (evaluation.marks() != null) {
                evaluation.marks().itemsBefore(end);
            }
            boolean fit = true;
            for (int i = 0; i < end; i++) {
                fit &= i < prefix.size() || rest == null
                        ? prefix.get(i).applyTo(items.get(i), evaluation.below(i))
                        : acceptsRest(rest, items, i, evaluation);
                if (!fit && evaluation.report() == null) {
                    return false;
                }
            }
            return fit;
        }

        private boolean acceptsRest(JsonSchema schema, List<JsonValue> items, int index, Evaluation evaluation) {
            Evaluation below = evaluation.below(index);
            return schema.isNothing()
                    ? below.refuse(pointer -> SchemaViolations.items(pointer, prefix.size(), schemaPointer))
                    : schema.applyTo(items.get(index), below);
        }
    }

    /** {@code contains} with {@code minContains} and {@code maxContains}; a negative number stands for one that is not there. */
    record Contains(JsonSchema schema, int least, int most, String schemaPointer) implements ArrayKeyword {
        @Override
        public boolean accepts(List<JsonValue> items, Evaluation evaluation) {
            int wanted = least < 0 ? 1 : least;
            boolean all = most >= 0 || evaluation.marks() != null || evaluation.report() != null;
            int count = 0;
            for (int i = 0; i < items.size() && (all || count < wanted); i++) {
                if (schema.applyTo(items.get(i), Evaluation.silent())) {
                    count++;
                    if (evaluation.marks() != null) {
                        evaluation.marks().item(i);
                    }
                }
            }
            return isWithin(count, wanted, evaluation);
        }

        private boolean isWithin(int count, int wanted, Evaluation evaluation) {
            if (count < wanted) {
                String keyword = least < 0 ? "contains" : "minContains";
                return evaluation.refuse(pointer ->
                        SchemaViolations.contains(pointer, keyword, wanted, count, schemaPointer + '/' + keyword));
            }
            return most < 0
                    || count <= most
                    || evaluation.refuse(pointer -> SchemaViolations.contains(
                            pointer, "maxContains", most, count, schemaPointer + "/maxContains"));
        }
    }

    /** {@code unevaluatedItems}: what no other keyword of the schema, or of one that it applies, has seen. */
    record UnevaluatedItems(JsonSchema schema, String schemaPointer) implements ArrayKeyword {
        @Override
        public boolean accepts(List<JsonValue> items, Evaluation evaluation) {
            Marks marks = evaluation.requiredMarks();
            boolean fit = true;
            for (int i = 0; i < items.size() && (fit || evaluation.report() != null); i++) {
                if (!marks.hasItem(i)) {
                    Evaluation below = evaluation.below(i);
                    fit &= schema.isNothing()
                            ? below.refuse(pointer -> SchemaViolations.unevaluatedItems(pointer, schemaPointer))
                            : schema.applyTo(items.get(i), below);
                }
            }
            marks.everything();
            return fit;
        }
    }
}
