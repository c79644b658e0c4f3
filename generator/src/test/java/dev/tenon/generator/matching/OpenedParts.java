package dev.tenon.generator.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects with parts that forbid what other parts declare, as findings say that they were understood: these parts are open there,
 * and the whole is closed.
 */
final class OpenedParts {
    private static final Pattern FINDING =
            Pattern.compile("this forbids \\w+(?: property)? of [^#]*#([^,]+), of which this schema is a part: ");

    private final JsonNode contract;
    private final Map<String, Set<String>> partsOfWholes = new LinkedHashMap<>();

    OpenedParts(JsonNode contract) {
        this.contract = contract;
    }

    /** Takes a finding at the {@code additionalProperties} of a part. */
    void add(String place, String message) {
        FINDING.matcher(message)
                .results()
                .forEach(finding -> partsOfWholes
                        .computeIfAbsent(finding.group(1), key -> new HashSet<>())
                        .add(place.replaceFirst("/additionalProperties$", "")));
    }

    /** Changes the contract: each whole has copies of its parts of its own. */
    void apply() {
        Map<ObjectNode, ObjectNode> changed = new LinkedHashMap<>();
        partsOfWholes.forEach((whole, parts) -> {
            ObjectNode copy = copy(whole, parts);
            copy.put("unevaluatedProperties", false);
            changed.put((ObjectNode) contract.at(whole), copy);
        });
        changed.forEach((whole, copy) -> {
            whole.removeAll();
            whole.setAll(copy);
        });
    }

    private ObjectNode copy(String place, Set<String> opened) {
        ObjectNode copy = (ObjectNode) contract.at(place).deepCopy();
        // A part that allows everything would count all as declared.
        if (opened.contains(place) || allowsEverything(copy)) {
            copy.remove("additionalProperties");
        }
        ArrayNode members = copy.withArray("/allOf");
        for (int i = 0; i < members.size(); i++) {
            members.set(i, copy(place + "/allOf/" + i, opened));
        }
        if (copy.path("$ref").isString()) {
            members.add(copy(copy.remove("$ref").asString().substring(1), opened));
        }
        if (members.isEmpty()) {
            copy.remove("allOf");
        }
        return copy;
    }

    private static boolean allowsEverything(ObjectNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        return additional.isBoolean() && additional.asBoolean() || additional.isObject() && additional.isEmpty();
    }
}
