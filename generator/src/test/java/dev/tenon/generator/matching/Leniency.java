package dev.tenon.generator.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What generated code takes differently from the schema, all of it. Lenient reading sees a document as it would be without what
 * is named here, and strict reading sees it as it is.
 */
enum Leniency {
    /** Reading skips a property that a closed object does not declare. */
    UNDECLARED_PROPERTY,
    /** Reading takes null for absent where an optional property is not nullable. */
    NULL_FOR_ABSENT,
    /** Reading takes the first case that fits, even if {@code oneOf} has another one that does. */
    SEVERAL_CASES,
    /** What only a case that does not fit declares is not kept; without it, another case may be the one that fits. */
    LEFT_OUT,
    /** A class that travels one way alone demands what this way demands, whichever way its validator is asked about. */
    ONE_WAY;

    /**
     * The document as lenient reading sees it.
     *
     * @param used collects what made a difference
     */
    static JsonNode seen(JsonNode instance, JsonNode written, Schemas schemas, Set<Leniency> used) {
        JsonNode schema = schemas.withCaseOf(instance, schemas.flat(written));
        if (instance instanceof ArrayNode array) {
            ArrayNode seen = array.arrayNode();
            array.forEach(item -> seen.add(seen(item, schema.path("items"), schemas, used)));
            return seen;
        }
        return instance instanceof ObjectNode object ? object(object, schema, schemas, used) : instance;
    }

    /** The contract as lenient reading sees it: one case is enough. */
    static JsonNode seen(JsonNode contract) {
        JsonNode seen = contract.deepCopy();
        anyOf(seen);
        OpenApiDialect.references(seen, seen);
        return seen;
    }

    private static void anyOf(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("oneOf").isArray()
                && !object.has("anyOf")
                && !object.has("discriminator")) {
            object.set("anyOf", object.remove("oneOf"));
        }
        node.forEach(Leniency::anyOf);
    }

    private static ObjectNode object(ObjectNode object, JsonNode schema, Schemas schemas, Set<Leniency> used) {
        ObjectNode seen = object.objectNode();
        List<String> required = Schemas.required(schema);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode declared = schema.path("properties").path(member.getKey());
            JsonNode extras = schema.path("additionalProperties");
            if (declared.isMissingNode() && extras.toString().equals("false")) {
                used.add(UNDECLARED_PROPERTY);
            } else if (isNullForAbsent(member, declared, required, schemas)) {
                used.add(NULL_FOR_ABSENT);
            } else {
                JsonNode own = declared.isMissingNode() ? extras : declared;
                seen.set(member.getKey(), seen(member.getValue(), own, schemas, used));
            }
        }
        return seen;
    }

    private static boolean isNullForAbsent(
            Map.Entry<String, JsonNode> member, JsonNode declared, List<String> required, Schemas schemas) {
        if (!member.getValue().isNull() || declared.isMissingNode() || required.contains(member.getKey())) {
            return false;
        }
        JsonNode schema = schemas.flat(declared);
        List<String> types = Schemas.types(schema);
        boolean anything = types.isEmpty()
                && Schemas.cases(schema).isEmpty()
                && schema.path("enum")
                                .valueStream()
                                .map(JsonNode::getNodeType)
                                .distinct()
                                .count()
                        != 1;
        boolean aCase = Schemas.cases(schema)
                .valueStream()
                .anyMatch(each -> Schemas.types(schemas.flat(each)).contains("null"));
        return !anything && !types.contains("null") && !aCase;
    }
}
