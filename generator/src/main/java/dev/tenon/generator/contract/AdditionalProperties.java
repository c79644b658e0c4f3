package dev.tenon.generator.contract;

/** What a schema says of properties that it does not declare. */
public sealed interface AdditionalProperties {
    /** Nothing is said: they are allowed, mean nothing to us, and are skipped. */
    record Ignored() implements AdditionalProperties {}

    /** They are forbidden. */
    record Forbidden() implements AdditionalProperties {}

    /**
     * They are declared and kept.
     *
     * @param values the schema of their values
     */
    record Typed(SchemaUse values) implements AdditionalProperties {}
}
