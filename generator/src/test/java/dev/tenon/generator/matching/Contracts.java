package dev.tenon.generator.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads contracts by other means than the generator. */
final class Contracts {
    private Contracts() {}

    /** The contract, with exact numbers and with the schemas of JSON Schema 2020-12. */
    static JsonNode read(byte[] yaml) {
        return converted(parsed(yaml));
    }

    /** A document with exact numbers. */
    static JsonNode parsed(byte[] yaml) {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(yaml);
    }

    /** A contract with the schemas of JSON Schema 2020-12. */
    static JsonNode converted(JsonNode contract) {
        Map<String, String> names = new HashMap<>();
        names(contract, "#", names);
        named(contract, names);
        OpenApiDialect.convert(contract);
        return contract;
    }

    /** The places that have names of their own: anchors and identifiers. */
    private static void names(JsonNode node, String pointer, Map<String, String> names) {
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (node.path(keyword).isString()) {
                names.put("#" + node.get(keyword).asString(), pointer);
            }
        }
        if (node instanceof ObjectNode schema && schema.path("$id").isString()) {
            names.put(schema.remove("$id").asString(), pointer);
        }
        node.properties()
                .forEach(member -> names(
                        member.getValue(),
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        names));
    }

    /** References by name become those to places, which made instances follow. */
    private static void named(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object
                && names.containsKey(object.path("$ref").asString(""))) {
            object.put("$ref", names.get(object.get("$ref").asString()));
        }
        node.forEach(member -> named(member, names));
    }
}
