package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How a body is sent: its media type decides, and for some whether its schema says enough. */
enum BodyKind {
    /** A JSON document. */
    JSON,
    /** JSON documents one after the other, {@code application/jsonl} and the like. */
    ITEMS,
    /** An object, {@code application/x-www-form-urlencoded}. */
    FIELDS,
    /** An object, {@code multipart/…}. */
    PARTS,
    /** {@code multipart/…} of which the contract does not name the parts. */
    FREE_PARTS,
    /** A text. */
    TEXT,
    /** Octets. */
    OCTETS;

    static BodyKind of(Contract contract, RequestBody.Form form) {
        String type = form.content().essence();
        Optional<SchemaUse> schema = form.content().schema();
        if (form.content().isJson()) {
            return JSON;
        } else if (type.startsWith("multipart/")) {
            boolean named = schema.isPresent()
                    && contract.schema(schema.get()) instanceof Schema.ObjectSchema object
                    && !object.properties().isEmpty();
            return named ? PARTS : FREE_PARTS;
        } else if (schema.isPresent() && JsonSequences.is(contract, form.content())) {
            return ITEMS;
        }
        if (type.equals("application/x-www-form-urlencoded")
                && schema.filter(use -> mayBeObject(contract, use, new HashSet<>()))
                        .isPresent()) {
            return FIELDS;
        }
        return type.startsWith("text/") && isText(contract, schema) ? TEXT : OCTETS;
    }

    /** Whether a schema has texts only, or says nothing, as that of {@code text/plain} need not. */
    private static boolean isText(Contract contract, Optional<SchemaUse> schema) {
        boolean unsaid = schema.map(contract::schema)
                .map(found -> found instanceof Schema.AnySchema any
                        && any.assertions().isEmpty())
                .orElse(true);
        return unsaid || Shape.of(contract, schema.get()).equals(Set.of(Shape.TEXT));
    }

    /** Whether the value can be an object: forms have no other. */
    private static boolean mayBeObject(Contract contract, SchemaUse use, Set<SchemaId> passed) {
        Schema schema = contract.schema(use);
        return schema instanceof Schema.ObjectSchema
                || schema instanceof Schema.AnySchema
                || schema instanceof Schema.UnionSchema union
                        && passed.add(use.target())
                        && union.variants().stream().anyMatch(variant -> mayBeObject(contract, variant, passed));
    }

    /** Whether a class for the body's schema is needed, not only for its properties. */
    boolean needsModel() {
        return this == JSON || this == ITEMS || this == FIELDS || this == TEXT;
    }
}
