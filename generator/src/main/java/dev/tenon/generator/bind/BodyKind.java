package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import java.util.Optional;
import java.util.Set;

/** How a body is sent: its media type decides, and for some whether its schema says enough. */
enum BodyKind {
    /** A JSON document. */
    JSON,
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
        }
        Set<Shape> shapes = schema.map(use -> Shape.of(contract, use)).orElse(Set.of());
        if (type.equals("application/x-www-form-urlencoded") && isObject(shapes)) {
            return FIELDS;
        }
        boolean text = type.startsWith("text/") && (shapes.isEmpty() || shapes.equals(Set.of(Shape.TEXT)));
        return text ? TEXT : OCTETS;
    }

    private static boolean isObject(Set<Shape> shapes) {
        return shapes.contains(Shape.MEMBERS) || shapes.contains(Shape.NESTED);
    }

    /** Whether a class for the body's schema is needed, not only for its properties. */
    boolean needsModel() {
        return this == JSON || this == FIELDS || this == TEXT;
    }
}
