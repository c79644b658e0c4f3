package dev.tenon.generator.matching;

import tools.jackson.databind.JsonNode;
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
    /** Reading takes absent for null where a required property is nullable, but in no case of a choice, which is told by what is there. */
    ABSENT_FOR_NULL,
    /** Reading takes a required discriminator that is absent for that of the class that is read. */
    LEFT_OUT_DISCRIMINATOR,
    /** Reading takes a case that fits, even if {@code oneOf} has another one that does. */
    SEVERAL_CASES,
    /** What only a case that does not fit declares is not kept; without it, another case may be the one that fits. */
    LEFT_OUT,
    /** A class that travels one way alone is judged by this way, whichever way its validator is asked about; see {@link Travels}. */
    ONE_WAY;

    /** The contract as lenient reading sees it: one case is enough. */
    static JsonNode seen(JsonNode contract) {
        JsonNode seen = contract.deepCopy();
        anyOf(seen);
        references(seen, seen);
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

    private static void references(JsonNode node, JsonNode contract) {
        if (node instanceof ObjectNode object
                && object.path("$ref").asString("").startsWith("#/")) {
            StringBuilder pointer = new StringBuilder();
            JsonNode at = contract;
            for (String token : object.get("$ref").asString().substring(2).split("/", -1)) {
                String name = token.equals("oneOf") && !at.has(token) ? "anyOf" : token;
                pointer.append('/').append(name);
                at = at.at("/" + name);
            }
            object.put("$ref", "#" + pointer);
        }
        node.forEach(member -> references(member, contract));
    }
}
