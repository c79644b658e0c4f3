package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.contract.Assertion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Java type that carries the instances of a schema. */
public sealed interface JavaType {
    /**
     * Java's name of the type.
     *
     * @return a primitive where there is one
     */
    TypeName typeName();

    /**
     * Whether this is a certain type without parts.
     *
     * @param kind which
     * @return false for every other type
     */
    default boolean is(ScalarKind kind) {
        return this instanceof Scalar scalar && scalar.kind() == kind;
    }

    /**
     * Whether this is a generated class of a certain sort.
     *
     * @param kind which
     * @return false for every other type
     */
    default boolean is(ModelKind kind) {
        return this instanceof Model model && model.kind() == kind;
    }

    /**
     * Whether this is an open enumeration, of texts or of integers.
     *
     * @return false for every other type
     */
    default boolean isEnumeration() {
        return is(ModelKind.ENUM) || is(ModelKind.INTEGER_ENUM);
    }

    /**
     * Whether every value is one text where it travels outside JSON.
     *
     * @return true of enumerations, and of types without parts but for JSON values, which may have some
     */
    default boolean isText() {
        return isEnumeration() || this instanceof Scalar && !is(ScalarKind.JSON);
    }

    /**
     * A type without parts.
     *
     * @param kind which
     * @param assertions what a value must fulfil beyond its Java type
     */
    record Scalar(ScalarKind kind, List<Assertion> assertions) implements JavaType {
        /** Copies the list. */
        public Scalar {
            assertions = List.copyOf(assertions);
        }

        @Override
        public TypeName typeName() {
            return kind.typeName();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scalar that && kind == that.kind && assertions.equals(that.assertions);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, assertions);
        }
    }

    /**
     * A generated class, which has a validator and a codec: beside it, or those of the runtime.
     *
     * @param name the class
     * @param kind what sort of class it is
     * @param checking what is checked
     * @param values where the contract lists the values of an enumeration of which nothing else is checked; the runtime does that
     */
    record Model(ClassName name, ModelKind kind, Checking checking, Optional<String> values) implements JavaType {
        @Override
        public TypeName typeName() {
            return name;
        }

        /**
         * Whether there is anything to check.
         *
         * @return true if there is a validator, or one of the runtime's
         */
        public boolean checked() {
            return checking != Checking.NOTHING;
        }

        /**
         * What reads and writes it.
         *
         * @return for example {@code PetCodec.INSTANCE} or {@code Color.CODEC}
         */
        public StaticField codec() {
            return isEnumeration() ? new StaticField(name, "CODEC") : new StaticField(codecClass(), "INSTANCE");
        }

        /**
         * What checks it, if there is anything that the runtime does not check.
         *
         * @return for example {@code PetValidator.INSTANCE}
         */
        public StaticField validator() {
            return new StaticField(validatorClass(), "INSTANCE");
        }

        /**
         * The class that reads and writes it; enumerations have none.
         *
         * @return its name
         */
        public ClassName codecClass() {
            return name.peerClass(name.simpleName() + "Codec");
        }

        /**
         * The class that checks it, if there is anything that the runtime does not check.
         *
         * @return its name
         */
        public ClassName validatorClass() {
            return name.peerClass(name.simpleName() + "Validator");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Model that
                    && name.equals(that.name)
                    && kind == that.kind
                    && checking == that.checking
                    && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, kind, checking, values);
        }
    }

    /**
     * A type of the runtime that callers fill and that is sent as it is.
     *
     * @param name the class
     */
    record Supplied(ClassName name) implements JavaType {
        @Override
        public TypeName typeName() {
            return name;
        }
    }

    /**
     * An unmodifiable {@link List}.
     *
     * @param items the items' type
     * @param assertions what a list must fulfil
     */
    record ListOf(TypeUse items, List<Assertion> assertions) implements JavaType {
        /** Copies the list. */
        public ListOf {
            assertions = List.copyOf(assertions);
        }

        @Override
        public TypeName typeName() {
            return ParameterizedTypeName.get(ClassName.get(List.class), items.reference());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ListOf that && items.equals(that.items) && assertions.equals(that.assertions);
        }

        @Override
        public int hashCode() {
            return Objects.hash(items, assertions);
        }
    }

    /**
     * An unmodifiable {@link Map} with text keys in the order of the document.
     *
     * @param values the values' type
     * @param assertions what a map must fulfil
     */
    record MapOf(TypeUse values, List<Assertion> assertions) implements JavaType {
        /** Copies the list. */
        public MapOf {
            assertions = List.copyOf(assertions);
        }

        @Override
        public TypeName typeName() {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), values.reference());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof MapOf that && values.equals(that.values) && assertions.equals(that.assertions);
        }

        @Override
        public int hashCode() {
            return Objects.hash(values, assertions);
        }
    }
}
