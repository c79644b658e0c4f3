package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.SchemaViolations;
import dev.tenon.runtime.validation.Violation;
import java.util.List;
import java.util.Set;

/** A keyword for values of any kind (JSON Schema Validation §6.1). */
sealed interface ValueKeyword extends Keyword {
    /** The boolean schema {@code false}. */
    record Nothing(String schemaPointer) implements ValueKeyword {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            return evaluation.refuse(pointer -> SchemaViolations.nothing(pointer, schemaPointer));
        }
    }

    /** {@code type}. */
    record Type(List<JsonType> types, String schemaPointer) implements ValueKeyword {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i).accepts(value)) {
                    return true;
                }
            }
            return evaluation.refuse(pointer -> SchemaViolations.type(
                    pointer,
                    types.stream().map(JsonType::toString).toList(),
                    value.kind().toString(),
                    schemaPointer));
        }
    }

    /** {@code enum}. */
    record Enumeration(Set<JsonValue> values, String schemaPointer) implements ValueKeyword {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            return values.contains(value)
                    || evaluation.refuse(pointer -> Violation.enumeration(pointer, Shown.actual(value), schemaPointer));
        }
    }

    /** {@code const}. */
    record Constant(JsonValue constant, String schemaPointer) implements ValueKeyword {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            return constant.equals(value)
                    || evaluation.refuse(
                            pointer -> Violation.constant(pointer, Shown.constant(constant), schemaPointer));
        }
    }
}
