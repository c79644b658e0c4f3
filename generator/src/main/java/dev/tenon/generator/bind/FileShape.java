package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.contract.TextContent;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the schema of a part means files: strings that are octets, or what has no type, alone, in an array or in a choice. */
enum FileShape {
    /** Something else than a file. */
    OTHER,
    /** A file. */
    ONE,
    /** Any number of files. */
    SEVERAL;

    /**
     * The shapes that instances may have: several for a union.
     *
     * @param untyped whether a schema that says nothing means octets, too
     */
    static Set<FileShape> of(Contract contract, SchemaUse use, boolean untyped) {
        return of(contract, use, untyped, new HashMap<>());
    }

    private static Set<FileShape> of(
            Contract contract, SchemaUse use, boolean untyped, Map<SchemaId, Set<FileShape>> known) {
        Set<FileShape> before = known.putIfAbsent(use.target(), EnumSet.of(OTHER));
        if (before != null) {
            return before;
        }
        Schema schema = contract.schema(use);
        EnumSet<FileShape> shapes = EnumSet.noneOf(FileShape.class);
        if (schema instanceof Schema.UnionSchema union) {
            union.variants().forEach(variant -> shapes.addAll(of(contract, variant, false, known)));
        } else if (schema instanceof Schema.ArraySchema array) {
            Set<FileShape> items = of(contract, array.items(), untyped, known);
            if (isFile(items)) {
                shapes.add(SEVERAL);
            }
            if (items.contains(OTHER)) {
                shapes.add(OTHER);
            }
        } else {
            shapes.add(isBinary(schema) || untyped && isUntyped(schema) ? ONE : OTHER);
        }
        known.put(use.target(), shapes);
        return shapes;
    }

    private static boolean isBinary(Schema schema) {
        return schema instanceof Schema.StringSchema string
                && (string.format() == StringFormat.BINARY || string.format() == StringFormat.OCTETS);
    }

    private static boolean isUntyped(Schema schema) {
        Optional<String> mediaType = schema.info().prose().content().flatMap(TextContent::mediaType);
        return schema instanceof Schema.AnySchema any
                && any.assertions().isEmpty()
                && mediaType.filter(type -> type.contains("json")).isEmpty();
    }

    /** Whether there may be a file, so that the caller supplies it. */
    static boolean isFile(Collection<FileShape> shapes) {
        return shapes.contains(ONE) || shapes.contains(SEVERAL);
    }
}
