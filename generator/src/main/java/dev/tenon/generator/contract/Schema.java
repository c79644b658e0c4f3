package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A schema by what Java can make of it; what an instance must fulfil beyond its kind is in {@link #assertions()}. */
public sealed interface Schema {
    /**
     * What every schema has.
     *
     * @return identity, place, name and documentation
     */
    SchemaInfo info();

    /**
     * What an instance of the kind must fulfil in addition.
     *
     * @return the assertions in the order of the contract
     */
    List<Assertion> assertions();

    /**
     * The schemas of which this one is made.
     *
     * @return those of items, cases, properties and additional properties
     */
    default List<SchemaUse> uses() {
        return List.of();
    }

    /**
     * An object with declared properties, or a map.
     *
     * @param info what every schema has
     * @param properties the declared properties in the contract's order; empty for a map or an empty object
     * @param additional what is said of undeclared properties
     * @param assertions further conditions
     */
    record ObjectSchema(
            SchemaInfo info, List<Property> properties, AdditionalProperties additional, List<Assertion> assertions)
            implements Schema {
        @Override
        public List<SchemaUse> uses() {
            List<SchemaUse> uses = new ArrayList<>();
            properties.forEach(property -> uses.add(property.schema()));
            if (additional instanceof AdditionalProperties.Typed typed) {
                uses.add(typed.values());
            }
            return uses;
        }

        /** Copies the lists. */
        public ObjectSchema {
            properties = List.copyOf(properties);
            assertions = List.copyOf(assertions);
        }

        /**
         * What is declared.
         *
         * @return the names of the properties
         */
        public Set<String> propertyNames() {
            return properties.stream().map(Property::name).collect(Collectors.toSet());
        }

        /**
         * Whether this is a map: nothing declared, and values of one schema allowed.
         *
         * @return true if Java's type is a map rather than a class
         */
        public boolean isMap() {
            return properties.isEmpty() && additional instanceof AdditionalProperties.Typed;
        }
    }

    /**
     * An array.
     *
     * @param info what every schema has
     * @param items the schema of the items
     * @param assertions further conditions
     */
    record ArraySchema(SchemaInfo info, SchemaUse items, List<Assertion> assertions) implements Schema {
        @Override
        public List<SchemaUse> uses() {
            return List.of(items);
        }

        /** Copies the list. */
        public ArraySchema {
            assertions = List.copyOf(assertions);
        }
    }

    /**
     * A string.
     *
     * @param info what every schema has
     * @param format how the characters are meant
     * @param assertions further conditions
     */
    record StringSchema(SchemaInfo info, StringFormat format, List<Assertion> assertions) implements Schema {
        /** Copies the list. */
        public StringSchema {
            assertions = List.copyOf(assertions);
        }
    }

    /**
     * A number or an integer.
     *
     * @param info what every schema has
     * @param kind the set of numbers
     * @param values the numbers that the contract names, for people: conditions say that they are the only ones; or empty
     * @param assertions further conditions
     */
    record NumberSchema(SchemaInfo info, NumberKind kind, List<EnumValue> values, List<Assertion> assertions)
            implements Schema {
        /** Copies the lists. */
        public NumberSchema {
            values = List.copyOf(values);
            assertions = List.copyOf(assertions);
        }
    }

    /**
     * A boolean.
     *
     * @param info what every schema has
     * @param assertions further conditions
     */
    record BooleanSchema(SchemaInfo info, List<Assertion> assertions) implements Schema {
        /** Copies the list. */
        public BooleanSchema {
            assertions = List.copyOf(assertions);
        }
    }

    /**
     * A string of which the contract names the known values. Services add values, so the set is open.
     *
     * @param info what every schema has
     * @param values the known values in the contract's order, at least one, none twice
     * @param closed whether other values break the schema; if not, these are suggestions
     * @param assertions further conditions
     */
    record EnumSchema(SchemaInfo info, List<EnumValue> values, boolean closed, List<Assertion> assertions)
            implements Schema {
        /** Copies the lists. */
        public EnumSchema {
            values = List.copyOf(values);
            assertions = List.copyOf(assertions);
        }
    }

    /**
     * One of several schemas.
     *
     * @param info what every schema has
     * @param mode what makes it a choice
     * @param place where the keyword stands that does, which may be in a part of the schema
     * @param variants the variants in the contract's order, at least two
     * @param discriminator the property that decides, or empty if the variants are told apart by trying
     * @param declared the properties that the schema around the choice, or the parent of the variants, declares for all of them
     * @param parents those that this one is a child of, if it stands for its children
     * @param assertions further conditions
     */
    record UnionSchema(
            SchemaInfo info,
            UnionMode mode,
            Location place,
            List<SchemaUse> variants,
            Optional<Discriminator> discriminator,
            Set<String> declared,
            List<SchemaId> parents,
            List<Assertion> assertions)
            implements Schema {
        @Override
        public List<SchemaUse> uses() {
            return variants;
        }

        /** Copies the collections. */
        public UnionSchema {
            variants = List.copyOf(variants);
            declared = Set.copyOf(declared);
            parents = List.copyOf(parents);
            assertions = List.copyOf(assertions);
        }

        /**
         * The same choice, with another property that decides.
         *
         * @param deciding what decides, or empty if the cases are tried
         * @return the changed schema
         */
        public UnionSchema withDiscriminator(Optional<Discriminator> deciding) {
            return new UnionSchema(info, mode, place, variants, deciding, declared, parents, assertions);
        }
    }

    /**
     * Any JSON value: the contract says nothing of the type, or nothing that a Java type carries faithfully.
     *
     * @param info what every schema has
     * @param assertions further conditions
     */
    record AnySchema(SchemaInfo info, List<Assertion> assertions) implements Schema {
        /** Copies the list. */
        public AnySchema {
            assertions = List.copyOf(assertions);
        }
    }
}
