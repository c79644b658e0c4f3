package dev.tenon.generator.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final Pattern WHOLE = Pattern.compile("' of [^#;]*#([^;]+);");

    private final JsonNode contract;
    private final Map<String, Set<String>> partsOfWholes = new LinkedHashMap<>();

    OpenedParts(JsonNode contract) {
        this.contract = contract;
    }

    /** Takes a finding at the {@code additionalProperties} of a part. */
    void add(String place, String message) {
        WHOLE.matcher(message)
                .results()
                .forEach(finding -> open(finding.group(1), place.replaceFirst("/additionalProperties$", "")));
    }

    /** Opens a part of a whole. */
    void open(String whole, String part) {
        partsOfWholes.computeIfAbsent(whole, key -> new HashSet<>()).add(part);
    }

    /** Changes the contract: each whole has copies of its parts of its own. */
    void apply() {
        Map<ObjectNode, ObjectNode> changed = new LinkedHashMap<>();
        partsOfWholes.forEach((whole, parts) -> {
            ObjectNode copy = copy(whole, parts, new HashSet<>());
            copy.put("unevaluatedProperties", false);
            changed.put((ObjectNode) contract.at(whole), copy);
        });
        changed.forEach((whole, copy) -> {
            whole.removeAll();
            whole.setAll(copy);
        });
    }

    private ObjectNode copy(String place, Set<String> opened, Set<String> way) {
        ObjectNode copy = (ObjectNode) contract.at(place).deepCopy();
        if (!way.add(place)) {
            return copy;
        }
        // A part that allows everything would count all as declared.
        if (opened.contains(place) || allowsEverything(copy)) {
            copy.remove("additionalProperties");
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (copy.get(keyword) instanceof ArrayNode members) {
                for (int i = 0; i < members.size(); i++) {
                    if (members.get(i).isObject()) {
                        members.set(i, copy(place + "/" + keyword + "/" + i, opened, way));
                    }
                }
            }
        }
        if (copy.path("$ref").isString()) {
            copy.withArray("/allOf").add(copy(copy.remove("$ref").asString().substring(1), opened, way));
        }
        way.remove(place);
        return copy;
    }

    private static boolean allowsEverything(ObjectNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        return additional.isBoolean() && additional.asBoolean() || additional.isObject() && additional.isEmpty();
    }
}
