package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.TextFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Builds a schema. Keywords of which a schema has one are called once. */
public final class JsonSchemaBuilder {
    private final Parts parts;

    JsonSchemaBuilder(Parts parts) {
        this.parts = parts;
    }

    private JsonSchemaBuilder with(Keyword keyword) {
        parts.add(keyword);
        return this;
    }

    /** {@return this builder with the boolean schema {@code false}, which no value fits (JSON Schema Core §4.3.2)} */
    public JsonSchemaBuilder nothing() {
        return with(new ValueKeyword.Nothing(parts.pointer()));
    }

    /**
     * {@return this builder with {@code $ref} beside other keywords (JSON Schema Core §8.2.3.1)}
     *
     * @param target gives the schema that is meant, as in {@link JsonSchema#reference}
     */
    public JsonSchemaBuilder reference(Supplier<JsonSchema> target) {
        return with(new Applicator.Reference(target));
    }

    /**
     * {@return this builder with {@code type} (JSON Schema Validation §6.1.1)}
     *
     * @param types the types of which a value has one
     */
    public JsonSchemaBuilder type(JsonType... types) {
        return with(new ValueKeyword.Type(List.of(types), parts.pointer("type")));
    }

    /**
     * {@return this builder with {@code enum} (JSON Schema Validation §6.1.2)}
     *
     * @param values the values of which an instance equals one
     */
    public JsonSchemaBuilder enumeration(JsonValue... values) {
        return with(new ValueKeyword.Enumeration(Set.copyOf(List.of(values)), parts.pointer("enum")));
    }

    /**
     * {@return this builder with {@code const} (JSON Schema Validation §6.1.3)}
     *
     * @param value the value that an instance equals
     */
    public JsonSchemaBuilder constant(JsonValue value) {
        return with(new ValueKeyword.Constant(value, parts.pointer("const")));
    }

    /**
     * {@return this builder with {@code minimum} (JSON Schema Validation §6.2.4)}
     *
     * @param bound the least number
     */
    public JsonSchemaBuilder minimum(BigDecimal bound) {
        return with(new NumberKeyword.Minimum(bound, parts.pointer("minimum")));
    }

    /**
     * {@return this builder with {@code exclusiveMinimum} (JSON Schema Validation §6.2.5)}
     *
     * @param bound the number that has to be exceeded
     */
    public JsonSchemaBuilder exclusiveMinimum(BigDecimal bound) {
        return with(new NumberKeyword.ExclusiveMinimum(bound, parts.pointer("exclusiveMinimum")));
    }

    /**
     * {@return this builder with {@code maximum} (JSON Schema Validation §6.2.2)}
     *
     * @param bound the greatest number
     */
    public JsonSchemaBuilder maximum(BigDecimal bound) {
        return with(new NumberKeyword.Maximum(bound, parts.pointer("maximum")));
    }

    /**
     * {@return this builder with {@code exclusiveMaximum} (JSON Schema Validation §6.2.3)}
     *
     * @param bound the number that must not be reached
     */
    public JsonSchemaBuilder exclusiveMaximum(BigDecimal bound) {
        return with(new NumberKeyword.ExclusiveMaximum(bound, parts.pointer("exclusiveMaximum")));
    }

    /**
     * {@return this builder with {@code multipleOf} (JSON Schema Validation §6.2.1)}
     *
     * @param divisor a number above zero
     */
    public JsonSchemaBuilder multipleOf(BigDecimal divisor) {
        return with(new NumberKeyword.MultipleOf(divisor, parts.pointer("multipleOf")));
    }

    /**
     * {@return this builder with {@code minLength} (JSON Schema Validation §6.3.2)}
     *
     * @param bound the least length in code points
     */
    public JsonSchemaBuilder minLength(int bound) {
        return with(new TextKeyword.MinLength(bound, parts.pointer("minLength")));
    }

    /**
     * {@return this builder with {@code maxLength} (JSON Schema Validation §6.3.1)}
     *
     * @param bound the greatest length in code points
     */
    public JsonSchemaBuilder maxLength(int bound) {
        return with(new TextKeyword.MaxLength(bound, parts.pointer("maxLength")));
    }

    /**
     * {@return this builder with {@code pattern} (JSON Schema Validation §6.3.3)}
     *
     * @param ecma the regular expression as the contract has it
     * @param translated what is searched for
     */
    public JsonSchemaBuilder pattern(String ecma, Pattern translated) {
        return with(new TextKeyword.Matching(ecma, translated, parts.pointer("pattern")));
    }

    /**
     * {@return this builder with {@code format} (JSON Schema Validation §7)}
     *
     * @param format the format that strings have
     */
    public JsonSchemaBuilder format(TextFormat format) {
        return with(new TextKeyword.Format(format, parts.pointer("format")));
    }

    /**
     * {@return this builder with {@code minItems} (JSON Schema Validation §6.4.2)}
     *
     * @param bound the least number of items
     */
    public JsonSchemaBuilder minItems(int bound) {
        return with(new ArrayKeyword.MinItems(bound, parts.pointer("minItems")));
    }

    /**
     * {@return this builder with {@code maxItems} (JSON Schema Validation §6.4.1)}
     *
     * @param bound the greatest number of items
     */
    public JsonSchemaBuilder maxItems(int bound) {
        return with(new ArrayKeyword.MaxItems(bound, parts.pointer("maxItems")));
    }

    /** {@return this builder with {@code uniqueItems} (JSON Schema Validation §6.4.3)} */
    public JsonSchemaBuilder uniqueItems() {
        return with(new ArrayKeyword.UniqueItems(parts.pointer("uniqueItems")));
    }

    /**
     * {@return this builder with {@code prefixItems} (JSON Schema Core §10.3.1.1)}
     *
     * @param schemas the schemas of the first items, each at its index
     */
    public JsonSchemaBuilder prefixItems(JsonSchema... schemas) {
        parts.prefix = List.of(schemas);
        return this;
    }

    /**
     * {@return this builder with {@code items} (JSON Schema Core §10.3.1.2)}
     *
     * @param schema the schema of the items behind those of {@code prefixItems}
     */
    public JsonSchemaBuilder items(JsonSchema schema) {
        parts.items = schema;
        return this;
    }

    /**
     * {@return this builder with {@code contains} (JSON Schema Core §10.3.1.3)}
     *
     * @param schema what at least one item fits, unless {@code minContains} says otherwise
     */
    public JsonSchemaBuilder contains(JsonSchema schema) {
        parts.contains = schema;
        return this;
    }

    /**
     * {@return this builder with {@code minContains} (JSON Schema Validation §6.4.5)}
     *
     * @param bound how many items fit {@code contains} at least
     */
    public JsonSchemaBuilder minContains(int bound) {
        parts.minContains = bound;
        return this;
    }

    /**
     * {@return this builder with {@code maxContains} (JSON Schema Validation §6.4.4)}
     *
     * @param bound how many items fit {@code contains} at most
     */
    public JsonSchemaBuilder maxContains(int bound) {
        parts.maxContains = bound;
        return this;
    }

    /**
     * {@return this builder with {@code unevaluatedItems} (JSON Schema Core §11.2)}
     *
     * @param schema the schema of items that no other keyword has looked at
     */
    public JsonSchemaBuilder unevaluatedItems(JsonSchema schema) {
        parts.unevaluatedItems = schema;
        return this;
    }

    /**
     * {@return this builder with {@code minProperties} (JSON Schema Validation §6.5.2)}
     *
     * @param bound the least number of properties
     */
    public JsonSchemaBuilder minProperties(int bound) {
        return with(new ObjectKeyword.MinProperties(bound, parts.pointer("minProperties")));
    }

    /**
     * {@return this builder with {@code maxProperties} (JSON Schema Validation §6.5.1)}
     *
     * @param bound the greatest number of properties
     */
    public JsonSchemaBuilder maxProperties(int bound) {
        return with(new ObjectKeyword.MaxProperties(bound, parts.pointer("maxProperties")));
    }

    /**
     * {@return this builder with {@code required} (JSON Schema Validation §6.5.3)}
     *
     * @param names the properties that an object has
     */
    public JsonSchemaBuilder required(String... names) {
        return with(new ObjectKeyword.Required(List.of(names), parts.pointer("required")));
    }

    /**
     * {@return this builder with one of {@code properties} (JSON Schema Core §10.3.2.1)}
     *
     * @param name a property
     * @param schema the schema of its value
     */
    public JsonSchemaBuilder property(String name, JsonSchema schema) {
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
    public JsonSchemaBuilder patternProperty(String ecma, Pattern translated, JsonSchema schema) {
        parts.patterns.add(new Members.Matching(ecma, translated, schema));
        return this;
    }

    /**
     * {@return this builder with {@code additionalProperties} (JSON Schema Core §10.3.2.3)}
     *
     * @param schema the schema of the properties that the two keywords above leave
     */
    public JsonSchemaBuilder additionalProperties(JsonSchema schema) {
        parts.others = schema;
        return this;
    }

    /**
     * {@return this builder with {@code propertyNames} (JSON Schema Core §10.3.2.4)}
     *
     * @param schema the schema of the names, taken as strings
     */
    public JsonSchemaBuilder propertyNames(JsonSchema schema) {
        return with(new ObjectKeyword.PropertyNames(schema, parts.pointer("propertyNames")));
    }

    /**
     * {@return this builder with one of {@code dependentRequired} (JSON Schema Validation §6.5.4)}
     *
     * @param property a property
     * @param names the properties that an object with it has as well
     */
    public JsonSchemaBuilder dependentRequired(String property, String... names) {
        return with(new ObjectKeyword.DependentRequired(
                property, List.of(names), parts.pointer("dependentRequired", property)));
    }

    /**
     * {@return this builder with one of {@code dependentSchemas} (JSON Schema Core §10.2.2.4)}
     *
     * @param property a property
     * @param schema the schema of objects with it
     */
    public JsonSchemaBuilder dependentSchema(String property, JsonSchema schema) {
        return with(new Applicator.Dependent(property, schema));
    }

    /**
     * {@return this builder with {@code unevaluatedProperties} (JSON Schema Core §11.3)}
     *
     * @param schema the schema of properties that no other keyword has looked at
     */
    public JsonSchemaBuilder unevaluatedProperties(JsonSchema schema) {
        parts.unevaluatedProperties = schema;
        return this;
    }

    /**
     * {@return this builder with {@code allOf} (JSON Schema Core §10.2.1.1)}
     *
     * @param schemas the schemas that a value fits, all of them
     */
    public JsonSchemaBuilder allOf(JsonSchema... schemas) {
        return with(new Applicator.All(List.of(schemas)));
    }

    /**
     * {@return this builder with {@code anyOf} (JSON Schema Core §10.2.1.2)}
     *
     * @param schemas the schemas of which a value fits one or more
     */
    public JsonSchemaBuilder anyOf(JsonSchema... schemas) {
        return with(new Cases(List.of(schemas), false, parts.pointer("anyOf")));
    }

    /**
     * {@return this builder with {@code oneOf} (JSON Schema Core §10.2.1.3)}
     *
     * @param schemas the schemas of which a value fits exactly one
     */
    public JsonSchemaBuilder oneOf(JsonSchema... schemas) {
        return with(new Cases(List.of(schemas), true, parts.pointer("oneOf")));
    }

    /**
     * {@return this builder with {@code not} (JSON Schema Core §10.2.1.4)}
     *
     * @param schema the schema that a value does not fit
     */
    public JsonSchemaBuilder not(JsonSchema schema) {
        return with(new Applicator.Not(schema, parts.pointer("not")));
    }

    /**
     * {@return this builder with {@code if} (JSON Schema Core §10.2.2.1)}
     *
     * @param schema decides whether {@code then} applies, or {@code else}
     */
    public JsonSchemaBuilder when(JsonSchema schema) {
        parts.condition = schema;
        return this;
    }

    /**
     * {@return this builder with {@code then} (JSON Schema Core §10.2.2.2)}
     *
     * @param schema the schema of values that fit {@code if}
     */
    public JsonSchemaBuilder then(JsonSchema schema) {
        parts.then = schema;
        return this;
    }

    /**
     * {@return this builder with {@code else} (JSON Schema Core §10.2.2.3)}
     *
     * @param schema the schema of values that do not fit {@code if}
     */
    public JsonSchemaBuilder otherwise(JsonSchema schema) {
        parts.otherwise = schema;
        return this;
    }

    /**
     * {@return this builder with some of the keywords: those of a large schema are more than one expression or method has room for}
     *
     * @param keywords adds them
     */
    public JsonSchemaBuilder also(Consumer<JsonSchemaBuilder> keywords) {
        keywords.accept(this);
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
