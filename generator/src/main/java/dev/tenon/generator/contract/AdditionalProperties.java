package dev.tenon.generator.contract;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a schema says of properties that it does not declare. */
public sealed interface AdditionalProperties {
    /** Nothing is said: they are allowed, mean nothing to us, and are skipped. */
    record Ignored() implements AdditionalProperties {}

    /** They are forbidden. */
    record Forbidden() implements AdditionalProperties {}

    /**
     * They are forbidden, except that another case of the choice in which the schema stands may declare them, if it fits the same
     * value (JSON Schema Core 2020-12 §11.3). When all cases are known, it becomes one of the others.
     *
     * @param names what other cases declare, sorted
     * @param condition that each of these that a value has is declared by a case that fits, and that there are no further ones
     */
    record OfOtherCases(Set<String> names, Assertion condition) implements AdditionalProperties {
        /** Sorts the names. */
        public OfOtherCases {
            names = Collections.unmodifiableSet(new TreeSet<>(names));
        }
    }

    /**
     * They are declared and kept.
     *
     * @param values the schema of their values
     * @param names the names that there may be, sorted, all others being forbidden; empty if every name is allowed
     */
    record Typed(SchemaUse values, Optional<Set<String>> names) implements AdditionalProperties {
        /**
         * Those of any name.
         *
         * @param values the schema of their values
         */
        public Typed(SchemaUse values) {
            this(values, Optional.empty());
        }
    }
}
