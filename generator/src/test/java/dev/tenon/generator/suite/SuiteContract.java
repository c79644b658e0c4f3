package dev.tenon.generator.suite;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.matching.Subject;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract made of groups of the suite: the schema of each becomes the property {@code value} of an object, so that an
 * instance may be of any kind.
 */
final class SuiteContract {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String name;
    private final Path folder;
    private final Map<String, SuiteGroup> groups = new LinkedHashMap<>();
    private final Map<String, Diagnostic> refused = new LinkedHashMap<>();

    SuiteContract(String name, List<SuiteGroup> groups, Path folder) {
        this.name = name;
        this.folder = folder;
        groups.forEach(group -> this.groups.put("Case" + (this.groups.size() + 1), group));
    }

    /** The groups by the names of their schemas. */
    Map<String, SuiteGroup> groups() {
        return groups;
    }

    /** The schemas that the generator refused, each with what it said first. */
    Map<String, Diagnostic> refused() {
        return refused;
    }

    /** Generates, leaving out what is refused; the classes are called {@code name#schema}. */
    void generate(Map<String, String> sources, Map<String, Subject.Asked> models) throws IOException {
        while (refused.size() < groups.size()) {
            ObjectNode contract = contract();
            Path file = folder.resolve(name + ".json");
            Files.writeString(file, contract.toString());
            SpecLocation spec = SpecLocation.of(
                    file.getFileName().toString(), folder, getClass().getClassLoader());
            Generated generated = Generated.of(spec, "suite." + name, Typing.EXACT);
            int before = refused.size();
            generated.diagnostics().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> refused.putIfAbsent(schema(finding), finding));
            if (refused.size() == before) {
                sources.putAll(generated.sources());
                Subject.models(contract, generated).forEach((pointer, asked) -> models.put(name + pointer, asked));
                return;
            }
        }
    }

    static String key(String name, String schema) {
        return name + "#/components/schemas/" + schema;
    }

    String name() {
        return name;
    }

    private String schema(Diagnostic finding) {
        List<String> tokens = finding.location().pointer().tokens();
        if (tokens.size() < 3 || !groups.containsKey(tokens.get(2))) {
            throw new IllegalStateException(finding.toString());
        }
        return tokens.get(2);
    }

    private ObjectNode contract() {
        ObjectNode contract = JSON.objectNode();
        contract.put("openapi", isDraft4() ? "3.0.3" : "3.1.0");
        contract.putObject("info").put("title", "Suite").put("version", "1");
        contract.putObject("paths");
        ObjectNode schemas = contract.putObject("components").putObject("schemas");
        groups.forEach((schema, group) -> {
            if (!refused.containsKey(schema)) {
                ObjectNode wrapper = schemas.putObject(schema).put("type", "object");
                wrapper.putArray("required").add("value");
                wrapper.putObject("properties").set("value", embedded(schema, group.schema()));
            }
        });
        return contract;
    }

    private boolean isDraft4() {
        return groups.values().iterator().next().draft().equals("draft4");
    }

    private JsonNode embedded(String schema, JsonNode original) {
        if (!(original instanceof ObjectNode object)) {
            return original;
        }
        ObjectNode copy = object.deepCopy();
        if (isDraft4()) {
            rebase(copy, "#/components/schemas/" + schema + "/properties/value");
        } else if (!copy.has("$id")) {
            copy.put("$id", "http://suite.test/" + schema);
        }
        return copy;
    }

    /** OpenAPI 3.0 has no {@code id}: what names a place in the schema has to name it in the contract. */
    private static void rebase(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").isString() && object.get("$ref").asString().startsWith("#")) {
                object.put("$ref", place + object.get("$ref").asString().substring(1));
            }
            object.properties().forEach(member -> {
                if (!member.getKey().equals("enum")) {
                    rebase(member.getValue(), place);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> rebase(item, place));
        }
    }
}
