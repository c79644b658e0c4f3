package dev.tenon.generator.bind;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
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
        return of(contract, use, new HashMap<>());
    }

    private static Set<Shape> of(Contract contract, SchemaUse use, Map<SchemaId, Set<Shape>> known) {
        // What contains itself is nested where it does.
        Set<Shape> before = known.putIfAbsent(use.target(), EnumSet.of(NESTED));
        if (before != null) {
            return before;
        }
        Schema schema = contract.schema(use);
        EnumSet<Shape> shapes = EnumSet.noneOf(Shape.class);
        if (schema instanceof Schema.ArraySchema array) {
            shapes.add(holdsText(contract, array.items(), known) ? LIST : NESTED);
        } else if (schema instanceof Schema.ObjectSchema object) {
            shapes.add(ofMembers(contract, object, known));
        } else if (schema instanceof Schema.UnionSchema union) {
            union.variants().forEach(variant -> shapes.addAll(of(contract, variant, known)));
        } else if (schema instanceof Schema.AnySchema) {
            shapes.addAll(EnumSet.of(TEXT, LIST, MEMBERS));
        } else {
            shapes.add(TEXT);
        }
        known.put(use.target(), shapes);
        return shapes;
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
                        .filter(property -> simplest(of(contract, property.schema())) == shape)
                        .map(Property::name)
                        .findFirst()
                : Optional.empty();
    }

    private static Shape ofMembers(Contract contract, Schema.ObjectSchema object, Map<SchemaId, Set<Shape>> known) {
        EnumSet<Shape> members = EnumSet.of(TEXT);
        object.properties().forEach(property -> members.add(simplest(of(contract, property.schema(), known))));
        if (object.additional() instanceof AdditionalProperties.Typed typed) {
            members.add(simplest(of(contract, typed.values(), known)));
        }
        return members.contains(NESTED) ? NESTED : members.contains(LIST) ? MEMBERS_WITH_LISTS : MEMBERS;
    }

    private static Shape simplest(Set<Shape> shapes) {
        return shapes.contains(TEXT) ? TEXT : shapes.contains(LIST) ? LIST : NESTED;
    }

    private static boolean holdsText(Contract contract, SchemaUse use, Map<SchemaId, Set<Shape>> known) {
        return of(contract, use, known).contains(TEXT);
    }
}
