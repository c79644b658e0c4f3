package dev.tenon.generator.lower.field;

import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Node;
import java.util.Set;

/** How a version of OpenAPI understands schemas. */
public enum Dialect {
    /** As those of OpenAPI 3.0, which it was converted to. */
    SWAGGER_2_0,
    /** Whatever stands beside {@code $ref} is ignored (OpenAPI 3.0.3 §4.7.23.1). */
    OPENAPI_3_0,
    /** Keywords beside {@code $ref} hold as well (JSON Schema 2020-12 Core §8.2.3.1). */
    OPENAPI_3_1;

    /** Members of a schema that say nothing of its instances. */
    private static final Set<String> PROSE = Set.of(
            "$ref",
            "$comment",
            "$defs",
            "$anchor",
            "$dynamicAnchor",
            "$id",
            "$schema",
            "definitions",
            "title",
            "description",
            "deprecated",
            "example",
            "examples",
            "externalDocs",
            "default",
            "nullable",
            "readOnly",
            "writeOnly",
            "summary",
            "xml",
            "contentEncoding",
            "contentMediaType",
            "contentSchema");

    /**
     * The dialect of a contract.
     *
     * @param openApiVersion what its field {@code openapi} says; that of a converted contract is empty
     * @return the dialect
     */
    public static Dialect of(String openApiVersion) {
        return openApiVersion.startsWith("3.1")
                ? OPENAPI_3_1
                : openApiVersion.startsWith("3.0") ? OPENAPI_3_0 : SWAGGER_2_0;
    }

    /**
     * Whether whatever stands beside {@code $ref} holds as well.
     *
     * @return false if it is ignored
     */
    public boolean hasSiblings() {
        return this == OPENAPI_3_1;
    }

    /**
     * Whether a schema without a type means octets where it describes a part (OpenAPI 3.1.0 §4.8.14.2, the upload of files).
     *
     * @return false if it means anything
     */
    public boolean hasOctetsWithoutType() {
        return this == OPENAPI_3_1;
    }

    /**
     * Whether a style says something of the parts of {@code multipart/form-data}.
     *
     * @return false if it is ignored
     */
    public boolean hasStylesOfParts() {
        return this != OPENAPI_3_0;
    }

    /**
     * Whether a node is another name for what its {@code $ref} names, and nothing more.
     *
     * @param node a schema
     * @return false if it says something of instances itself
     */
    public boolean isOnlyReference(Node node) {
        return References.reference(node).isPresent() && (!hasSiblings() || isProse(node));
    }

    /**
     * Whether no member of a schema, but for a reference, says anything of its instances.
     *
     * @param node a schema
     * @return true if all is said by the reference
     */
    public static boolean isProse(Node node) {
        if (!(node instanceof Node.ObjectNode object)) {
            return false;
        }
        // No stream: every step of lowering asks this of every schema, and making streams took a tenth of its time.
        for (String member : object.members().keySet()) {
            if (!isProse(member)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a schema is there to tell people something: authors put one beside a reference, as a second member of {@code allOf}.
     *
     * @param node a schema
     * @return true if it says nothing of instances
     */
    public static boolean isOnlyProse(Node node) {
        return isProse(node) && References.reference(node).isEmpty();
    }

    /**
     * Whether a member of a schema says nothing of its instances.
     *
     * @param member its name
     * @return true for {@code description}, for example
     */
    public static boolean isProse(String member) {
        return PROSE.contains(member) || member.startsWith("x-");
    }
}
