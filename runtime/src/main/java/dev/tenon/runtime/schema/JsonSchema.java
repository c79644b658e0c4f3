package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonEncodingException;
import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.util.List;
import java.util.function.Supplier;

/**
 * A JSON Schema of draft 2020-12, made by typed calls: no text of a schema is parsed. A keyword applies to values of its kind only,
 * numbers are compared by value, lengths count code points. Immutable; several threads may use it.
 */
public final class JsonSchema implements Validator<JsonValue> {
    private static final JsonSchema ANYTHING = new JsonSchema("", List.of(), false);

    private final String pointer;
    private final List<Keyword> keywords;
    private final boolean marking;

    JsonSchema(String pointer, List<Keyword> keywords, boolean marking) {
        this.pointer = pointer;
        this.keywords = keywords;
        this.marking = marking;
    }

    /**
     * The boolean schema {@code true}.
     *
     * @return a schema that every value fits
     */
    public static JsonSchema anything() {
        return ANYTHING;
    }

    /**
     * Starts a schema.
     *
     * @param schemaPointer where the schema stands in the contract, for example {@code #/components/schemas/pet}
     * @return a builder without a keyword
     */
    public static JsonSchemaBuilder at(String schemaPointer) {
        return new JsonSchemaBuilder(new Parts(schemaPointer));
    }

    /**
     * A schema that is nothing but {@code $ref} (JSON Schema Core §8.2.3.1).
     *
     * @param target gives the schema that is meant; asked whenever a value is checked, so that classes may refer to each other
     * @return the reference
     */
    public static JsonSchema reference(Supplier<JsonSchema> target) {
        return new JsonSchema("", List.of(new Applicator.Reference(target)), false);
    }

    /**
     * Finds everything that is wrong with a value.
     *
     * @param value the value
     * @return the violations, empty if there are none
     * @throws IllegalStateException if a schema does nothing but apply itself to the value again
     */
    @Override
    public Violations validate(JsonValue value) {
        if (accepts(value)) {
            return Violations.none();
        }
        Report report = new Report();
        applyTo(value, Evaluation.reporting(report));
        return report.found();
    }

    /**
     * Finds everything that is wrong with the JSON of a value.
     *
     * @param <T> the value's type
     * @param codec writes the value
     * @param value the value
     * @return the violations; if JSON cannot say a part of the value, this alone
     * @throws IllegalStateException as {@link #validate(JsonValue)} does
     */
    public <T> Violations validate(JsonCodec<T> codec, T value) {
        JsonValue json;
        try {
            json = codec.toValue(value);
        } catch (JsonEncodingException unsaid) {
            return Violations.none()
                    .add(new Violation(unsaid.pointer(), "encoding", "RFC 8259", pointer, unsaid.problem()));
        }
        return validate(json);
    }

    /**
     * Whether nothing is wrong with a value; faster than {@link #validate(JsonValue)} if something is.
     *
     * @param value the value
     * @return true if it fits
     * @throws IllegalStateException as {@link #validate(JsonValue)} does
     */
    public boolean accepts(JsonValue value) {
        return applyTo(value, Evaluation.silent());
    }

    /** Whether this is the boolean schema {@code false}, of which the keyword around it can say more. */
    boolean isNothing() {
        return keywords.size() == 1 && keywords.get(0) instanceof ValueKeyword.Nothing;
    }

    boolean applyTo(JsonValue value, Evaluation outer) {
        Evaluation evaluation = outer.enter(this, marking);
        boolean fit = Keyword.allAccept(keywords, value, evaluation);
        outer.learnFrom(evaluation, fit);
        return fit;
    }

    /** Where the schema stands. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? "a schema" : "the schema at " + pointer;
    }
}
