package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.json.JsonValue.JsonString;
import dev.tenon.runtime.validation.SchemaViolations;
import dev.tenon.runtime.validation.Violation;
import java.util.List;
import java.util.Map;

/** A keyword for objects (JSON Schema Core §10.3.2, §11.3, Validation §6.5). */
sealed interface ObjectKeyword extends Keyword permits Members, ObjectKeyword.Assertion, ObjectKeyword.Unevaluated {
    boolean accepts(JsonObject object, Evaluation evaluation);

    @Override
    default boolean accepts(JsonValue value, Evaluation evaluation) {
        return !(value instanceof JsonObject object) || accepts(object, evaluation);
    }

    /** A keyword that looks at the names alone. */
    sealed interface Assertion extends ObjectKeyword {
        boolean accepts(Map<String, JsonValue> members, Evaluation evaluation);

        @Override
        default boolean accepts(JsonObject object, Evaluation evaluation) {
            return accepts(object.members(), evaluation);
        }
    }

    /** {@code minProperties}. */
    record MinProperties(int bound, String schemaPointer) implements Assertion {
        @Override
        public boolean accepts(Map<String, JsonValue> members, Evaluation evaluation) {
            return members.size() >= bound
                    || evaluation.refuse(
                            pointer -> Violation.minProperties(pointer, bound, members.size(), schemaPointer));
        }
    }

    /** {@code maxProperties}. */
    record MaxProperties(int bound, String schemaPointer) implements Assertion {
        @Override
        public boolean accepts(Map<String, JsonValue> members, Evaluation evaluation) {
            return members.size() <= bound
                    || evaluation.refuse(
                            pointer -> Violation.maxProperties(pointer, bound, members.size(), schemaPointer));
        }
    }

    /** {@code required}. */
    record Required(List<String> names, String schemaPointer) implements Assertion {
        @Override
        public boolean accepts(Map<String, JsonValue> members, Evaluation evaluation) {
            boolean fit = true;
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                fit &= members.containsKey(name)
                        || evaluation.refuse(pointer -> SchemaViolations.required(pointer, name, schemaPointer));
            }
            return fit;
        }
    }

    /** {@code dependentRequired}, for one property. */
    record DependentRequired(String property, List<String> names, String schemaPointer) implements Assertion {
        @Override
        public boolean accepts(Map<String, JsonValue> members, Evaluation evaluation) {
            boolean fit = true;
            for (int i = 0; i < names.size() && members.containsKey(property); i++) {
                String name = names.get(i);
                fit &= members.containsKey(name)
                        || evaluation.refuse(
                                pointer -> SchemaViolations.dependentRequired(pointer, name, property, schemaPointer));
            }
            return fit;
        }
    }

    /** {@code propertyNames}. */
    record PropertyNames(JsonSchema schema, String schemaPointer) implements Assertion {
        @Override
        public boolean accepts(Map<String, JsonValue> members, Evaluation evaluation) {
            boolean fit = true;
            for (String name : members.keySet()) {
                fit &= schema.applyTo(new JsonString(name), Evaluation.silent()) || refuse(name, evaluation);
                if (!fit && evaluation.report() == null) {
                    return false;
                }
            }
            return fit;
        }

        private boolean refuse(String name, Evaluation evaluation) {
            if (evaluation.report() == null) {
                return false;
            }
            Report why = new Report();
            schema.applyTo(new JsonString(name), Evaluation.reporting(why));
            return evaluation
                    .below(name)
                    .refuse(pointer ->
                            SchemaViolations.propertyNames(pointer, why.reason().message(), schemaPointer));
        }
    }

    /** {@code unevaluatedProperties}: what no other keyword of the schema, or of one that it applies, has seen. */
    record Unevaluated(JsonSchema schema, String schemaPointer) implements ObjectKeyword {
        @Override
        public boolean accepts(JsonObject object, Evaluation evaluation) {
            Marks marks = evaluation.requiredMarks();
            boolean fit = true;
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (!marks.hasName(member.getKey())) {
                    Evaluation below = evaluation.below(member.getKey());
                    fit &= schema.isNothing()
                            ? below.refuse(pointer -> SchemaViolations.unevaluatedProperties(pointer, schemaPointer))
                            : schema.applyTo(member.getValue(), below);
                    if (!fit && evaluation.report() == null) {
                        return false;
                    }
                }
            }
            marks.everything();
            return fit;
        }
    }
}
