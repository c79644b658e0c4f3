package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.validation.SchemaViolations;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A keyword that applies other schemas to the same value (JSON Schema Core §8.2.3, §10.2). */
sealed interface Applicator extends Keyword
        permits Cases,
                Applicator.Reference,
                Applicator.All,
                Applicator.Not,
                Applicator.Conditional,
                Applicator.Dependent {
    /** {@code $ref}. */
    record Reference(Supplier<JsonSchema> target) implements Applicator {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            JsonSchema schema = target.get();
            if (schema == null) {
                throw new IllegalStateException("a schema is used while the class that holds it is still being made");
            }
            return schema.applyTo(value, evaluation);
        }
    }

    /** {@code allOf}. */
    record All(List<JsonSchema> schemas) implements Applicator {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            boolean fit = true;
            for (int i = 0; i < schemas.size() && (fit || evaluation.report() != null); i++) {
                fit &= schemas.get(i).applyTo(value, evaluation);
            }
            return fit;
        }
    }

    /** {@code not}. */
    record Not(JsonSchema schema, String schemaPointer) implements Applicator {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            return !schema.applyTo(value, evaluation.detached())
                    || evaluation.refuse(pointer -> SchemaViolations.not(pointer, schemaPointer));
        }
    }

    /** {@code if}, {@code then} and {@code else}. */
    record Conditional(
            JsonSchema condition,
            @Nullable JsonSchema then,
            @Nullable JsonSchema otherwise) implements Applicator {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            JsonSchema next = condition.applyTo(value, evaluation.quiet()) ? then : otherwise;
            return next == null || next.applyTo(value, evaluation);
        }
    }

    /** {@code dependentSchemas}, for one property. */
    record Dependent(String property, JsonSchema schema) implements Applicator {
        @Override
        public boolean accepts(JsonValue value, Evaluation evaluation) {
            return !(value instanceof JsonObject object)
                    || !object.members().containsKey(property)
                    || schema.applyTo(value, evaluation);
        }
    }
}
