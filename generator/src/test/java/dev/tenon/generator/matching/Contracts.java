package dev.tenon.generator.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads contracts by other means than the generator. */
final class Contracts {
    private static final Pattern UNCHECKED =
            Pattern.compile("^warning: .* \\[empty-enum]\n  --> .*  #(.*)$", Pattern.MULTILINE);

    private static final Pattern ASSUMED =
            Pattern.compile("^note: .* a value of type (\\w+) \\[assumed-type]\n  --> .*  #(.*)$", Pattern.MULTILINE);

    private static final Pattern IGNORED =
            Pattern.compile("^warning: .* \\[ignored-type]\n  --> .*  #(.*)/type$", Pattern.MULTILINE);

    private static final Pattern DECLARED = Pattern.compile(
            "the property '(.*)' is required, and forbidden by [^#]*#(.*)/\\w+; it is taken for one of any type");

    private static final Pattern CLOSED =
            Pattern.compile("^warning: (.*) \\[closed-part]\n  --> .*  #(.*)$", Pattern.MULTILINE);

    private static final Pattern REPEATED =
            Pattern.compile("^warning: .*; it counts once \\[repeated-case]\n  --> .*  #(.*)$", Pattern.MULTILINE);

    private static final Pattern UNMEANT =
            Pattern.compile("^note: (.*) \\[unmeant-child]\n  --> .*  #(.*)$", Pattern.MULTILINE);

    private static final Pattern ITSELF = Pattern.compile(
            "^warning: .* this schema means itself \\[unusable-discriminator]\n  --> .*  #(.*)/discriminator$",
            Pattern.MULTILINE);

    private static final Pattern NULL =
            Pattern.compile("^note: .* \\[null-beside-values]\n  --> .*  #(.*)$", Pattern.MULTILINE);

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

    /** The contract as it was written, with parents and children as the findings say that they were understood. */
    static JsonNode withParents(JsonNode contract, Path findings) throws IOException {
        String text = Files.readString(findings);
        UNMEANT.matcher(text)
                .results()
                .forEach(finding -> noCase((ObjectNode) contract.at(finding.group(2)), finding.group(1)));
        ITSELF.matcher(text)
                .results()
                .forEach(finding -> ((ObjectNode) contract.at(finding.group(1))).remove("discriminator"));
        return contract;
    }

    /** The contract as the findings say that it was understood: what is not checked is not there, and assumed types are. */
    static void asUnderstood(JsonNode contract, Path findings) throws IOException {
        String text = Files.readString(findings);
        UNCHECKED.matcher(text).results().forEach(finding -> withoutUnchecked(contract, finding.group(1)));
        IGNORED.matcher(text).results().forEach(finding -> ((ObjectNode) contract.at(finding.group(1))).remove("type"));
        declared(contract, text);
        OpenedParts opened = new OpenedParts(contract);
        CLOSED.matcher(text).results().forEach(finding -> opened.add(finding.group(2), finding.group(1)));
        opened.apply();
        NULL.matcher(text).results().forEach(finding -> orNull((ObjectNode) contract.at(finding.group(1))));
        REPEATED.matcher(text).results().forEach(finding -> never(contract.at(finding.group(1))));
        ASSUMED.matcher(text)
                .results()
                .forEach(finding -> ((ObjectNode) contract.at(finding.group(2))).put("type", finding.group(1)));
    }

    /** A property that is required and forbidden is there if the finding says so. */
    static void declared(JsonNode contract, String message) {
        DECLARED.matcher(message).results().forEach(finding -> declared(contract, finding));
    }

    private static void declared(JsonNode contract, MatchResult finding) {
        ((ObjectNode) contract.at(finding.group(2))).withObject("/properties").putObject(finding.group(1));
    }

    /** Adds null to the values of a schema. */
    static void orNull(ObjectNode schema) {
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        schema.withArray("/enum").addNull();
    }

    /** Makes a schema none of the cases of the parent that a finding names at its end. */
    static void noCase(ObjectNode schema, String message) {
        String parent = message.substring(message.lastIndexOf(" '") + 2, message.length() - 1);
        schema.withArray("/" + Parents.NO_CASE_OF).add(parent);
    }

    /** Makes a schema one that nothing fits. */
    static void never(JsonNode schema) {
        ((ObjectNode) schema).removeAll().putObject("not");
    }

    private static void withoutUnchecked(JsonNode contract, String pointer) {
        int slash = pointer.lastIndexOf('/');
        if (contract.at(pointer.substring(0, slash)) instanceof ObjectNode schema) {
            schema.remove("enum");
        }
    }
}
