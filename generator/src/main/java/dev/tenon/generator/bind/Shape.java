package dev.tenon.generator.bind;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the instances of a schema look like where they travel outside JSON. */
enum Shape {
    /** A string, number or boolean. */
    TEXT,
    /** An array of texts. */
    LIST,
    /** An object whose properties are texts. */
    MEMBERS,
    /** An object whose properties are texts and arrays of texts. */
    MEMBERS_WITH_LISTS,
    /** An array or object that holds arrays or objects. */
    NESTED;

    /** The shapes that instances may have: several for a union. */
    static Set<Shape> of(Contract contract, SchemaUse use) {
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        collect(contract, use, shapes, new HashSet<>());
        return shapes;
    }

    private static void collect(Contract contract, SchemaUse use, Set<Shape> shapes, Set<SchemaId> passed) {
        Schema schema = contract.schema(use);
        if (schema instanceof Schema.ObjectSchema object) {
            shapes.add(ofMembers(contract, object));
        } else if (schema instanceof Schema.UnionSchema union) {
            if (passed.add(use.target())) {
                union.variants().forEach(variant -> collect(contract, variant, shapes, passed));
            }
        } else if (schema instanceof Schema.AnySchema) {
            shapes.addAll(EnumSet.of(TEXT, LIST, MEMBERS));
        } else {
            shapes.add(simplest(contract, use));
        }
    }

    /**
     * The first property of an object that has a shape at its simplest: {@code LIST}, of which no instance is a text, or
     * {@code NESTED}, of which none is an array of texts either.
     *
     * @return its name; empty if there is none, or the schema is no object
     */
    static Optional<String> property(Contract contract, SchemaUse use, Shape shape) {
        return contract.schema(use) instanceof Schema.ObjectSchema object
                ? object.properties().stream()
                        .filter(property -> simplest(contract, property.schema()) == shape)
                        .map(Property::name)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The properties of an object that hold arrays or objects, if the others alone make an instance.
     *
     * @return their names; empty if an instance needs one of them, or has nothing else
     */
    static List<String> spareable(Contract contract, SchemaUse use) {
        if (!(contract.schema(use) instanceof Schema.ObjectSchema object)) {
            return List.of();
        }
        List<Property> nested = object.properties().stream()
                .filter(property -> simplest(contract, property.schema()) == NESTED)
                .toList();
        boolean othersAreFlat = nested.size() < object.properties().size()
                && !(object.additional() instanceof AdditionalProperties.Typed typed
                        && simplest(contract, typed.values()) == NESTED);
        return othersAreFlat && nested.stream().noneMatch(Property::required)
                ? nested.stream().map(Property::name).toList()
                : List.of();
    }

    private static Shape ofMembers(Contract contract, Schema.ObjectSchema object) {
        Set<Shape> members = EnumSet.of(TEXT);
        object.uses().forEach(member -> members.add(simplest(contract, member)));
        return members.contains(NESTED) ? NESTED : members.contains(LIST) ? MEMBERS_WITH_LISTS : MEMBERS;
    }

    private static Shape simplest(Contract contract, SchemaUse use) {
        return simplest(contract, use, new HashSet<>());
    }

    /** Looks no deeper than at the items of an array: objects may be nested thousands deep. */
    private static Shape simplest(Contract contract, SchemaUse use, Set<SchemaId> passed) {
        Schema schema = contract.schema(use);
        if (schema instanceof Schema.ArraySchema array) {
            return mayBeText(contract, array.items(), new HashSet<>()) ? LIST : NESTED;
        } else if (schema instanceof Schema.UnionSchema union && passed.add(use.target())) {
            return union.variants().stream()
                    .map(variant -> simplest(contract, variant, passed))
                    .min(Comparator.naturalOrder())
                    .orElse(NESTED);
        }
        return schema instanceof Schema.ObjectSchema || schema instanceof Schema.UnionSchema ? NESTED : TEXT;
    }

    private static boolean mayBeText(Contract contract, SchemaUse use, Set<SchemaId> passed) {
        Schema schema = contract.schema(use);
        return schema instanceof Schema.UnionSchema union
                ? passed.add(use.target())
                        && union.variants().stream().anyMatch(variant -> mayBeText(contract, variant, passed))
                : !(schema instanceof Schema.ArraySchema || schema instanceof Schema.ObjectSchema);
    }
}
