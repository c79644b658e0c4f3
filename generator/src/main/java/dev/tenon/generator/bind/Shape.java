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
import java.util.Set;

/** What the instances of a schema look like where they travel outside JSON. */
enum Shape {
    /** A string, number or boolean. */
    TEXT,
    /** An array of texts. */
    LIST,
    /** An object whose properties are texts. */
    MEMBERS,
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
            shapes.add(holdsTexts(contract, object, known) ? MEMBERS : NESTED);
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

    private static boolean holdsTexts(Contract contract, Schema.ObjectSchema object, Map<SchemaId, Set<Shape>> known) {
        for (Property property : object.properties()) {
            if (!holdsText(contract, property.schema(), known)) {
                return false;
            }
        }
        return !(object.additional() instanceof AdditionalProperties.Typed typed)
                || holdsText(contract, typed.values(), known);
    }

    private static boolean holdsText(Contract contract, SchemaUse use, Map<SchemaId, Set<Shape>> known) {
        return of(contract, use, known).contains(TEXT);
    }
}
