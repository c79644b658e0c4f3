package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.validation.SchemaViolations;
import dev.tenon.runtime.validation.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code properties}, {@code patternProperties} and {@code additionalProperties}, which is about what the former two leave.
 *
 * @param names the names of {@code properties}, in their order
 * @param schemas the schemas of {@code properties} by name
 * @param patterns {@code patternProperties}
 * @param others {@code additionalProperties}
 * @param schemaPointer where {@code additionalProperties} would stand
 */
record Members(
        List<String> names,
        Map<String, JsonSchema> schemas,
        List<Matching> patterns,
        @Nullable JsonSchema others,
        String schemaPointer)
        implements ObjectKeyword {
    @Override
    public boolean accepts(JsonObject object, Evaluation evaluation) {
        boolean fit = acceptsDeclared(object.members(), evaluation);
        if (patterns.isEmpty() && others == null || !fit && evaluation.report() == null) {
            return fit;
        }
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            fit &= acceptsOther(member.getKey(), member.getValue(), evaluation);
            if (!fit && evaluation.report() == null) {
                return false;
            }
        }
        return fit;
    }

    private boolean acceptsDeclared(Map<String, JsonValue> members, Evaluation evaluation) {
        boolean fit = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            JsonValue value = members.get(name);
            if (value != null) {
                mark(name, evaluation);
                fit &= schemas.get(name).applyTo(value, evaluation.below(name));
                if (!fit && evaluation.report() == null) {
                    return false;
                }
            }
        }
        return fit;
    }

    private boolean acceptsOther(String name, JsonValue value, Evaluation evaluation) {
        boolean fit = true;
        boolean found = schemas.containsKey(name);
        for (int i = 0; i < patterns.size(); i++) {
            if (Texts.finds(patterns.get(i).pattern(), name)) {
                found = true;
                mark(name, evaluation);
                fit &= patterns.get(i).schema().applyTo(value, evaluation.below(name));
            }
        }
        if (found || others == null) {
            return fit;
        }
        mark(name, evaluation);
        Evaluation below = evaluation.below(name);
        return others.isNothing()
                ? below.refuse(pointer -> SchemaViolations.additionalProperties(pointer, schemaPointer))
                : others.applyTo(value, below);
    }

    private static void mark(String name, Evaluation evaluation) {
        if (evaluation.marks() != null) {
            evaluation.marks().name(name);
        }
    }

    /** One of {@code patternProperties}. */
    record Matching(String ecma, Pattern pattern, JsonSchema schema) {}
}
