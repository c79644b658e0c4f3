package dev.tenon.generator.matching;

import tools.jackson.databind.JsonNode;

/**
 * A JSON value made for a schema.
 *
 * @param tree the value
 * @param mutation how it was changed, or empty if nothing was done to it that the schema does not ask for
 * @param before what it was before it was changed
 */
record Instance(JsonNode tree, String mutation, JsonNode before) {
    String json() {
        return tree.toString();
    }
}
