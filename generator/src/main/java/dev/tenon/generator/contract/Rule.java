package dev.tenon.generator.contract;

import dev.tenon.generator.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One keyword of a schema (JSON Schema 2020-12, Core §10 and §11, Validation §6). */
public sealed interface Rule {
    /** The boolean schema {@code false}: no instance is accepted. */
    record Nothing() implements Rule {}

    /**
     * {@code $ref}.
     *
     * @param target the schema that is meant, a key of {@link Contract#rules()}
     */
    record Reference(SchemaId target) implements Rule {}

    /**
     * {@code type}, with {@code null} among the types if the schema is {@code nullable}.
     *
     * @param names the types' names, sorted
     */
    record Types(Set<String> names) implements Rule {
        /** Sorts the names. */
        public Types {
            names = Collections.unmodifiableSet(new TreeSet<>(names));
        }
    }

    /**
     * {@code enum} or {@code const}.
     *
     * @param keyword which
     * @param values the values allowed; one for {@code const}
     */
    record Values(String keyword, List<Node> values) implements Rule {
        /** Copies the list. */
        public Values {
            values = List.copyOf(values);
        }
    }

    /**
     * A keyword of the validation vocabulary that holds a number or a text.
     *
     * @param assertion the assertion
     */
    record Asserted(Assertion assertion) implements Rule {}

    /**
     * {@code required}.
     *
     * @param names the properties' names
     */
    record Required(List<String> names) implements Rule {
        /** Copies the list. */
        public Required {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code dependentRequired} of one property.
     *
     * @param property the property that demands others
     * @param names the others
     */
    record DependentRequired(String property, List<String> names) implements Rule {
        /** Copies the list. */
        public DependentRequired {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code minContains} or {@code maxContains}.
     *
     * @param keyword which
     * @param count the bound
     */
    record ContainsCount(String keyword, int count) implements Rule {}

    /**
     * A keyword that holds one schema: {@code not}, {@code if}, {@code items}, {@code additionalProperties} and their kin.
     *
     * @param keyword the keyword
     * @param schema the schema
     */
    record Applied(String keyword, Rules schema) implements Rule {}

    /**
     * A keyword that holds a list of schemas: {@code allOf}, {@code anyOf}, {@code oneOf}, {@code prefixItems}.
     *
     * @param keyword the keyword
     * @param schemas the schemas in order
     */
    record AppliedList(String keyword, List<Rules> schemas) implements Rule {
        /** Copies the list. */
        public AppliedList {
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * A keyword that holds schemas by name: {@code properties}, {@code patternProperties}, {@code dependentSchemas}.
     *
     * @param keyword the keyword
     * @param schemas the schemas by property name or ECMA-262 expression, in order
     */
    record AppliedMap(String keyword, Map<String, Rules> schemas) implements Rule {
        /** Copies the map, keeping its order. */
        public AppliedMap {
            schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        }
    }
}
