package dev.tenon.generator.matching;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document with the discriminators that lenient reading has put where they were missing: strings, numbers and booleans, which nothing
 * else adds to a document.
 */
final class LeftOutDiscriminators {
    private LeftOutDiscriminators() {}

    /** The document with those that another one has beside it, which is the document as it was read; nothing else is added. */
    static JsonNode added(JsonNode document, JsonNode read) {
        if (document instanceof ArrayNode array) {
            ArrayNode all = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                all.add(added(array.get(i), read.path(i)));
            }
            return all;
        }
        if (!(document instanceof ObjectNode object)) {
            return document;
        }
        ObjectNode all = object.objectNode();
        object.properties()
                .forEach(member -> all.set(member.getKey(), added(member.getValue(), read.path(member.getKey()))));
        for (Map.Entry<String, JsonNode> member : read.properties()) {
            if (!member.getValue().isNull() && member.getValue().isValueNode() && !object.has(member.getKey())) {
                all.set(member.getKey(), member.getValue());
            }
        }
        return all;
    }
}
