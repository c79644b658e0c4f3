package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.UnionMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A class that is generated for a schema, together with its validator and codec. */
public sealed interface ModelClass {
    /**
     * The class and its kind.
     *
     * @return the type
     */
    JavaType.Model type();

    /**
     * The schema that it carries.
     *
     * @return a reference for messages and Javadoc, for example {@code #/components/schemas/Pet}
     */
    String schema();

    /**
     * What the contract says of it.
     *
     * @return the documentation
     */
    Docs docs();

    /**
     * Whether its validator is a class of its own.
     *
     * @return false if there is nothing to check, or only what the runtime checks
     */
    default boolean hasValidator() {
        return type().checked();
    }

    /**
     * A class with a builder.
     *
     * @param type the class
     * @param schema the schema's reference
     * @param docs what the contract says of it
     * @param members the declared properties in the contract's order
     * @param extras what undeclared properties are
     * @param interfaces the unions of which it is a variant
     * @param inherited the names in Java of the members whose accessors these have, too
     * @param assertions what an object must fulfil as a whole
     */
    record ObjectClass(
            JavaType.Model type,
            String schema,
            Docs docs,
            List<Member> members,
            Extras extras,
            List<ClassName> interfaces,
            Set<String> inherited,
            List<Assertion> assertions)
            implements ModelClass {
        /** Copies the collections. */
        public ObjectClass {
            members = List.copyOf(members);
            interfaces = List.copyOf(interfaces);
            inherited = Set.copyOf(inherited);
            assertions = List.copyOf(assertions);
        }
    }

    /** What an object does with properties that the contract does not declare. */
    sealed interface Extras {
        /** They are skipped. */
        record Skipped() implements Extras {}

        /** They are forbidden: a strict reader refuses them. */
        record Refused() implements Extras {}

        /**
         * They are kept.
         *
         * @param name the member's Java name, usually {@code additionalProperties}
         * @param values the type of their values
         * @param secret whether no text shows their values
         * @param names the names that there may be, sorted, all others being forbidden; empty if every name is allowed
         */
        record Kept(String name, TypeUse values, boolean secret, Optional<Set<String>> names) implements Extras {}
    }

    /**
     * An open enumeration.
     *
     * @param type the class
     * @param schema the schema's reference
     * @param docs what the contract says of it
     * @param constants the known values in the contract's order
     * @param closed whether a value that is not known breaks the schema
     * @param assertions what a value must fulfil beyond being known
     */
    record EnumClass(
            JavaType.Model type,
            String schema,
            Docs docs,
            List<Constant> constants,
            boolean closed,
            List<Assertion> assertions)
            implements ModelClass {
        /** Copies the lists. */
        public EnumClass {
            constants = List.copyOf(constants);
            assertions = List.copyOf(assertions);
        }

        @Override
        public boolean hasValidator() {
            return !assertions.isEmpty();
        }
    }

    /**
     * A known value of an enumeration.
     *
     * @param name its name in Java
     * @param value its value in JSON
     * @param docs what the contract says of it
     */
    record Constant(String name, String value, Docs docs) {}

    /**
     * A sealed interface.
     *
     * @param type the interface
     * @param schema the schema's reference
     * @param docs what the contract says of it
     * @param mode whether exactly one or at least one variant must fit
     * @param variants the variants in the contract's order
     * @param kinship how it stands to other unions
     * @param keyword where the keyword stands that demands a variant
     * @param tag the property that decides, or empty if variants are tried in order
     * @param shared the properties that all variants have, as the union's own schema declares them
     * @param assertions what a value must fulfil beyond being a case
     */
    record UnionClass(
            JavaType.Model type,
            String schema,
            Docs docs,
            UnionMode mode,
            List<Variant> variants,
            Kinship kinship,
            String keyword,
            Optional<Tag> tag,
            List<Member> shared,
            List<Assertion> assertions)
            implements ModelClass {
        /** Copies the lists. */
        public UnionClass {
            variants = List.copyOf(variants);
            shared = List.copyOf(shared);
            assertions = List.copyOf(assertions);
        }

        /**
         * The same union among others.
         *
         * @param found how its interface stands to theirs
         * @return the union
         */
        public UnionClass withKinship(Kinship found) {
            return new UnionClass(type, schema, docs, mode, variants, found, keyword, tag, shared, assertions);
        }

        /**
         * The same union with what its cases have in common.
         *
         * @param found the properties that all of them have
         * @return the union
         */
        public UnionClass withShared(List<Member> found) {
            return new UnionClass(type, schema, docs, mode, variants, kinship, keyword, tag, found, assertions);
        }
    }

    /**
     * The property that decides between the cases of a union.
     *
     * @param property its name
     * @param keyword where the keyword stands that says so
     */
    record Tag(String property, String keyword) {}

    /**
     * One case of a union.
     *
     * @param name the class of the case: the object's own, the interface of a parent, or a record nested in the interface that wraps another
     *     type
     * @param schema where the case's schema stands
     * @param docs what the contract says of it
     * @param use the type of the value
     * @param tags the values of the deciding property that choose it; empty without such a property
     */
    record Variant(ClassName name, String schema, Docs docs, TypeUse use, List<String> tags) {
        /** Copies the list. */
        public Variant {
            tags = List.copyOf(tags);
        }

        /**
         * Whether the case is a record around the value.
         *
         * @return false if the value's own class implements the interface
         */
        public boolean wraps() {
            return !name.equals(use.type().typeName());
        }
    }
}
