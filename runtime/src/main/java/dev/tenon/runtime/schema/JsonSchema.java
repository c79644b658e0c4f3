package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.TextFormat;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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
    public static Builder at(String schemaPointer) {
        return new Builder(new Parts(schemaPointer));
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
     * Whether nothing is wrong with a value; faster than {@link #validate} if something is.
     *
     * @param value the value
     * @return true if it fits
     * @throws IllegalStateException as {@link #validate} does
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

    /** Builds a schema. Keywords of which a schema has one are called once. */
    public static final class Builder {
        private final Parts parts;

        private Builder(Parts parts) {
            this.parts = parts;
        }

        private Builder with(Keyword keyword) {
            parts.add(keyword);
            return this;
        }

        /** {@return this builder with the boolean schema {@code false}, which no value fits (JSON Schema Core §4.3.2)} */
        public Builder nothing() {
            return with(new ValueKeyword.Nothing(parts.pointer()));
        }

        /**
         * {@return this builder with {@code $ref} beside other keywords (JSON Schema Core §8.2.3.1)}
         *
         * @param target gives the schema that is meant, as in {@link JsonSchema#reference}
         */
        public Builder reference(Supplier<JsonSchema> target) {
            return with(new Applicator.Reference(target));
        }

        /**
         * {@return this builder with {@code type} (JSON Schema Validation §6.1.1)}
         *
         * @param types the types of which a value has one
         */
        public Builder type(JsonType... types) {
            return with(new ValueKeyword.Type(List.of(types), parts.pointer("type")));
        }

        /**
         * {@return this builder with {@code enum} (JSON Schema Validation §6.1.2)}
         *
         * @param values the values of which an instance equals one
         */
        public Builder enumeration(JsonValue... values) {
            return with(new ValueKeyword.Enumeration(Set.copyOf(List.of(values)), parts.pointer("enum")));
        }

        /**
         * {@return this builder with {@code const} (JSON Schema Validation §6.1.3)}
         *
         * @param value the value that an instance equals
         */
        public Builder constant(JsonValue value) {
            return with(new ValueKeyword.Constant(value, parts.pointer("const")));
        }

        /**
         * {@return this builder with {@code minimum} (JSON Schema Validation §6.2.4)}
         *
         * @param bound the least number
         */
        public Builder minimum(BigDecimal bound) {
            return with(new NumberKeyword.Minimum(bound, parts.pointer("minimum")));
        }

        /**
         * {@return this builder with {@code exclusiveMinimum} (JSON Schema Validation §6.2.5)}
         *
         * @param bound the number that has to be exceeded
         */
        public Builder exclusiveMinimum(BigDecimal bound) {
            return with(new NumberKeyword.ExclusiveMinimum(bound, parts.pointer("exclusiveMinimum")));
        }

        /**
         * {@return this builder with {@code maximum} (JSON Schema Validation §6.2.2)}
         *
         * @param bound the greatest number
         */
        public Builder maximum(BigDecimal bound) {
            return with(new NumberKeyword.Maximum(bound, parts.pointer("maximum")));
        }

        /**
         * {@return this builder with {@code exclusiveMaximum} (JSON Schema Validation §6.2.3)}
         *
         * @param bound the number that must not be reached
         */
        public Builder exclusiveMaximum(BigDecimal bound) {
            return with(new NumberKeyword.ExclusiveMaximum(bound, parts.pointer("exclusiveMaximum")));
        }

        /**
         * {@return this builder with {@code multipleOf} (JSON Schema Validation §6.2.1)}
         *
         * @param divisor a number above zero
         */
        public Builder multipleOf(BigDecimal divisor) {
            return with(new NumberKeyword.MultipleOf(divisor, parts.pointer("multipleOf")));
        }

        /**
         * {@return this builder with {@code minLength} (JSON Schema Validation §6.3.2)}
         *
         * @param bound the least length in code points
         */
        public Builder minLength(int bound) {
            return with(new TextKeyword.MinLength(bound, parts.pointer("minLength")));
        }

        /**
         * {@return this builder with {@code maxLength} (JSON Schema Validation §6.3.1)}
         *
         * @param bound the greatest length in code points
         */
        public Builder maxLength(int bound) {
            return with(new TextKeyword.MaxLength(bound, parts.pointer("maxLength")));
        }

        /**
         * {@return this builder with {@code pattern} (JSON Schema Validation §6.3.3)}
         *
         * @param ecma the regular expression as the contract has it
         * @param translated what is searched for
         */
        public Builder pattern(String ecma, Pattern translated) {
            return with(new TextKeyword.Matching(ecma, translated, parts.pointer("pattern")));
        }

        /**
         * {@return this builder with {@code format} (JSON Schema Validation §7)}
         *
         * @param format the format that strings have
         */
        public Builder format(TextFormat format) {
            return with(new TextKeyword.Format(format, parts.pointer("format")));
        }

        /**
         * {@return this builder with {@code minItems} (JSON Schema Validation §6.4.2)}
         *
         * @param bound the least number of items
         */
        public Builder minItems(int bound) {
            return with(new ArrayKeyword.MinItems(bound, parts.pointer("minItems")));
        }

        /**
         * {@return this builder with {@code maxItems} (JSON Schema Validation §6.4.1)}
         *
         * @param bound the greatest number of items
         */
        public Builder maxItems(int bound) {
            return with(new ArrayKeyword.MaxItems(bound, parts.pointer("maxItems")));
        }

        /** {@return this builder with {@code uniqueItems} (JSON Schema Validation §6.4.3)} */
        public Builder uniqueItems() {
            return with(new ArrayKeyword.UniqueItems(parts.pointer("uniqueItems")));
        }

        /**
         * {@return this builder with {@code prefixItems} (JSON Schema Core §10.3.1.1)}
         *
         * @param schemas the schemas of the first items, each at its index
         */
        public Builder prefixItems(JsonSchema... schemas) {
            parts.prefix = List.of(schemas);
            return this;
        }

        /**
         * {@return this builder with {@code items} (JSON Schema Core §10.3.1.2)}
         *
         * @param schema the schema of the items behind those of {@code prefixItems}
         */
        public Builder items(JsonSchema schema) {
            parts.items = schema;
            return this;
        }

        /**
         * {@return this builder with {@code contains} (JSON Schema Core §10.3.1.3)}
         *
         * @param schema what at least one item fits, unless {@code minContains} says otherwise
         */
        public Builder contains(JsonSchema schema) {
            parts.contains = schema;
            return this;
        }

        /**
         * {@return this builder with {@code minContains} (JSON Schema Validation §6.4.5)}
         *
         * @param bound how many items fit {@code contains} at least
         */
        public Builder minContains(int bound) {
            parts.minContains = bound;
            return this;
        }

        /**
         * {@return this builder with {@code maxContains} (JSON Schema Validation §6.4.4)}
         *
         * @param bound how many items fit {@code contains} at most
         */
        public Builder maxContains(int bound) {
            parts.maxContains = bound;
            return this;
        }

        /**
         * {@return this builder with {@code unevaluatedItems} (JSON Schema Core §11.2)}
         *
         * @param schema the schema of items that no other keyword has looked at
         */
        public Builder unevaluatedItems(JsonSchema schema) {
            parts.unevaluatedItems = schema;
            return this;
        }

        /**
         * {@return this builder with {@code minProperties} (JSON Schema Validation §6.5.2)}
         *
         * @param bound the least number of properties
         */
        public Builder minProperties(int bound) {
            return with(new ObjectKeyword.MinProperties(bound, parts.pointer("minProperties")));
        }

        /**
         * {@return this builder with {@code maxProperties} (JSON Schema Validation §6.5.1)}
         *
         * @param bound the greatest number of properties
         */
        public Builder maxProperties(int bound) {
            return with(new ObjectKeyword.MaxProperties(bound, parts.pointer("maxProperties")));
        }

        /**
         * {@return this builder with {@code required} (JSON Schema Validation §6.5.3)}
         *
         * @param names the properties that an object has
         */
        public Builder required(String... names) {
            return with(new ObjectKeyword.Required(List.of(names), parts.pointer("required")));
        }

        /**
         * {@return this builder with one of {@code properties} (JSON Schema Core §10.3.2.1)}
         *
         * @param name a property
         * @param schema the schema of its value
         */
        public Builder property(String name, JsonSchema schema) {
            parts.property(name, schema);
            return this;
        }

        /**
         * {@return this builder with one of {@code patternProperties} (JSON Schema Core §10.3.2.2)}
         *
         * @param ecma the regular expression as the contract has it
         * @param translated what is searched for in the names
         * @param schema the schema of the values of properties with such a name
         */
        public Builder patternProperty(String ecma, Pattern translated, JsonSchema schema) {
            parts.patterns.add(new Members.Matching(ecma, translated, schema));
            return this;
        }

        /**
         * {@return this builder with {@code additionalProperties} (JSON Schema Core §10.3.2.3)}
         *
         * @param schema the schema of the properties that the two keywords above leave
         */
        public Builder additionalProperties(JsonSchema schema) {
            parts.others = schema;
            return this;
        }

        /**
         * {@return this builder with {@code propertyNames} (JSON Schema Core §10.3.2.4)}
         *
         * @param schema the schema of the names, taken as strings
         */
        public Builder propertyNames(JsonSchema schema) {
            return with(new ObjectKeyword.PropertyNames(schema, parts.pointer("propertyNames")));
        }

        /**
         * {@return this builder with one of {@code dependentRequired} (JSON Schema Validation §6.5.4)}
         *
         * @param property a property
         * @param names the properties that an object with it has as well
         */
        public Builder dependentRequired(String property, String... names) {
            return with(new ObjectKeyword.DependentRequired(
                    property, List.of(names), parts.pointer("dependentRequired", property)));
        }

        /**
         * {@return this builder with one of {@code dependentSchemas} (JSON Schema Core §10.2.2.4)}
         *
         * @param property a property
         * @param schema the schema of objects with it
         */
        public Builder dependentSchema(String property, JsonSchema schema) {
            return with(new Applicator.Dependent(property, schema));
        }

        /**
         * {@return this builder with {@code unevaluatedProperties} (JSON Schema Core §11.3)}
         *
         * @param schema the schema of properties that no other keyword has looked at
         */
        public Builder unevaluatedProperties(JsonSchema schema) {
            parts.unevaluatedProperties = schema;
            return this;
        }

        /**
         * {@return this builder with {@code allOf} (JSON Schema Core §10.2.1.1)}
         *
         * @param schemas the schemas that a value fits, all of them
         */
        public Builder allOf(JsonSchema... schemas) {
            return with(new Applicator.All(List.of(schemas)));
        }

        /**
         * {@return this builder with {@code anyOf} (JSON Schema Core §10.2.1.2)}
         *
         * @param schemas the schemas of which a value fits one or more
         */
        public Builder anyOf(JsonSchema... schemas) {
            return with(new Cases(List.of(schemas), false, parts.pointer("anyOf")));
        }

        /**
         * {@return this builder with {@code oneOf} (JSON Schema Core §10.2.1.3)}
         *
         * @param schemas the schemas of which a value fits exactly one
         */
        public Builder oneOf(JsonSchema... schemas) {
            return with(new Cases(List.of(schemas), true, parts.pointer("oneOf")));
        }

        /**
         * {@return this builder with {@code not} (JSON Schema Core §10.2.1.4)}
         *
         * @param schema the schema that a value does not fit
         */
        public Builder not(JsonSchema schema) {
            return with(new Applicator.Not(schema, parts.pointer("not")));
        }

        /**
         * {@return this builder with {@code if} (JSON Schema Core §10.2.2.1)}
         *
         * @param schema decides whether {@code then} applies, or {@code else}
         */
        public Builder when(JsonSchema schema) {
            parts.condition = schema;
            return this;
        }

        /**
         * {@return this builder with {@code then} (JSON Schema Core §10.2.2.2)}
         *
         * @param schema the schema of values that fit {@code if}
         */
        public Builder then(JsonSchema schema) {
            parts.then = schema;
            return this;
        }

        /**
         * {@return this builder with {@code else} (JSON Schema Core §10.2.2.3)}
         *
         * @param schema the schema of values that do not fit {@code if}
         */
        public Builder otherwise(JsonSchema schema) {
            parts.otherwise = schema;
            return this;
        }

        /**
         * Makes the schema.
         *
         * @return the schema; calling this builder again does not change it
         */
        public JsonSchema build() {
            return parts.toSchema();
        }
    }
}
