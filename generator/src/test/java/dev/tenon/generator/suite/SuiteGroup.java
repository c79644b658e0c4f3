package dev.tenon.generator.suite;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A group of the JSON Schema Test Suite: a schema, and instances of which the suite says whether they are valid.
 *
 * @param draft the folder of the draft, for example {@code draft2020-12}
 * @param file the file in that folder, for example {@code optional/anchor.json}
 * @param description what the group is about
 * @param schema the schema
 * @param tests the instances
 */
record SuiteGroup(String draft, String file, String description, JsonNode schema, List<Case> tests) {
    /**
     * One instance.
     *
     * @param description what is special about it
     * @param data the instance
     * @param valid whether the schema accepts it
     */
    record Case(String description, JsonNode data, boolean valid) {}

    boolean optional() {
        return file.startsWith("optional/");
    }
}
