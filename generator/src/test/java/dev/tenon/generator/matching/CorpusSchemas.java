package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a contract by their pointers, with the examples that the contract gives of each. */
final class CorpusSchemas {
    private static final Set<String> ONE = Set.of("items", "additionalProperties", "not", "contains", "propertyNames");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "$defs");
    /** Members of these have names of the author's choice. */
    private static final Set<String> NAMED =
            Set.of("parameters", "headers", "responses", "requestBodies", "callbacks", "links", "content");

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "x-examples");

    private final JsonNode contract;
    private final boolean siblingsIgnored;
    private final Map<String, List<JsonNode>> found = new LinkedHashMap<>();

    CorpusSchemas(JsonNode contract) {
        this.contract = contract;
        this.siblingsIgnored = contract.path("openapi").asString("").startsWith("3.0");
        part(contract, "#", "");
    }

    Map<String, List<JsonNode>> withExamples() {
        return found;
    }

    /** Anything that is no schema. */
    private void part(JsonNode node, String pointer, String key) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                part(array.get(i), pointer + "/" + i, "");
            }
        } else if (node instanceof ObjectNode object && !isReference(object)) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String name = member.getKey();
                String place = pointer + "/" + escaped(name);
                if (name.equals("schema") && !NAMED.contains(key) && member.getValue() instanceof ObjectNode schema) {
                    schema(schema, place);
                    examples(object).forEach(example -> add(place, example));
                } else if (key.equals("components") && name.equals("schemas")) {
                    member.getValue()
                            .properties()
                            .forEach(each -> schema(each.getValue(), place + "/" + escaped(each.getKey())));
                } else if (NAMED.contains(key) || !DATA.contains(name) && !name.startsWith("x-")) {
                    part(member.getValue(), place, name);
                }
            }
        }
    }

    /** What stands beside a reference is nothing in OpenAPI 3.0. */
    private boolean isReference(ObjectNode object) {
        return siblingsIgnored && object.path("$ref").isString();
    }

    /** Of a media type, a parameter or a header. */
    private List<JsonNode> examples(ObjectNode owner) {
        List<JsonNode> examples = new ArrayList<>();
        if (owner.has("example")) {
            examples.add(owner.get("example"));
        }
        for (JsonNode named : owner.path("examples")) {
            JsonNode example = named.path("$ref").isString()
                    ? contract.at(named.get("$ref").asString().substring(1))
                    : named;
            if (example.has("value")) {
                examples.add(example.get("value"));
            }
        }
        return examples;
    }

    private void schema(JsonNode schema, String pointer) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        found.computeIfAbsent(pointer, key -> new ArrayList<>());
        if (object.has("example") && !object.has("$ref")) {
            add(pointer, object.get("example"));
        }
        if (object.path("examples").isArray()) {
            object.get("examples").forEach(example -> add(pointer, example));
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String place = pointer + "/" + escaped(member.getKey());
            if (ONE.contains(member.getKey())) {
                schema(member.getValue(), place);
            } else if (LISTS.contains(member.getKey())) {
                for (int i = 0; i < member.getValue().size(); i++) {
                    schema(member.getValue().get(i), place + "/" + i);
                }
            } else if (MAPS.contains(member.getKey())) {
                member.getValue()
                        .properties()
                        .forEach(each -> schema(each.getValue(), place + "/" + escaped(each.getKey())));
            }
        }
    }

    private void add(String pointer, JsonNode example) {
        found.computeIfAbsent(pointer, key -> new ArrayList<>()).add(example);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
