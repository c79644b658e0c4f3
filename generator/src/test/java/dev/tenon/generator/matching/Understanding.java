package dev.tenon.generator.matching;

import dev.tenon.generator.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a contract was understood where it says something else: the findings tell, and the independent validator has to know. */
final class Understanding {
    private static final Pattern WRITTEN =
            Pattern.compile("^(?:warning|note): (.*) \\[([\\w-]+)]\n  --> .*  #(.*)$", Pattern.MULTILINE);

    private static final Pattern DECLARED = Pattern.compile(
            "the property '(.*)' is required, and forbidden by [^#]*#(.*)/\\w+; it is taken for one of any type");

    /** Findings that may stand at a keyword of the schema that they are about, or at a value in it. */
    private static final Map<String, String> KEYWORDS = Map.of(
            "unusable-discriminator", "/discriminator$",
            "inherited-discriminator", "/(?:oneOf|anyOf)$",
            "ignored-type", "/type$",
            "misplaced-enum", "/(?:enum|const)$",
            "assumed-any", "/(?:additional|unevaluated)Properties$",
            "unmatched-names", "/patternProperties/[^/]*$",
            "mismatched-value", "/(?:enum/\\d+|const)$");

    private final JsonNode contract;
    private final OpenedParts opened;
    private final List<ObjectNode> orNull = new ArrayList<>();

    private record Finding(String id, String pointer, String message) {}

    private Understanding(JsonNode contract) {
        this.contract = contract;
        this.opened = new OpenedParts(contract);
    }

    /** Changes a contract, which has not been converted, to what findings say that it was taken for. */
    static void apply(List<Diagnostic> findings, JsonNode contract) {
        new Understanding(contract)
                .apply(findings.stream()
                        .map(finding -> new Finding(
                                finding.id(), finding.location().pointer().toString(), finding.message()))
                        .toList());
    }

    /** The same with findings as they are printed. */
    static void apply(Path findings, JsonNode contract) throws IOException {
        new Understanding(contract)
                .apply(WRITTEN.matcher(Files.readString(findings))
                        .results()
                        .map(finding -> new Finding(finding.group(2), finding.group(3), finding.group(1)))
                        .toList());
    }

    private void apply(List<Finding> findings) {
        for (Finding finding : findings) {
            opened.add(finding.pointer(), finding.message());
            declare(finding);
            String pointer = finding.pointer().replaceFirst(KEYWORDS.getOrDefault(finding.id(), "$"), "");
            if (contract.at(pointer) instanceof ObjectNode schema) {
                change(schema, finding);
            }
        }
        opened.apply();
        UsualFormats.convert(contract);
        orNull.forEach(Understanding::orNull);
    }

    private void change(ObjectNode schema, Finding finding) {
        switch (finding.id()) {
            case "assumed-any" -> any(schema, finding.pointer());
            case "assumed-null" -> schema.removeAll().put("type", "null");
            case "assumed-number" -> number(schema);
            case "assumed-type" -> {
                String[] words = finding.message().split(" ");
                schema.put("type", words[words.length - 1].toLowerCase(Locale.ROOT));
            }
            case "inherited-discriminator" -> inherit(schema, finding.message());
            case "ignored-type" -> schema.remove("type");
            case "misplaced-enum" -> schema.remove(List.of("enum", "const"));
            case "mismatched-value" -> {
                if (finding.message().contains("it is taken for")) {
                    StatedAsMeant.change(schema);
                }
            }
            case "null-ruled-out" -> orNull.add(schema);
            case "repeated-case" -> {
                if (finding.message().endsWith("it counts once")) {
                    schema.removeAll().putObject("not");
                }
            }
            case "unmatched-names" ->
                schema.set(
                        "additionalProperties", contract.at(finding.pointer()).deepCopy());
            case "unmeant-child" -> noCase(schema, finding.message());
            case "unusable-discriminator" -> schema.remove("discriminator");
            default -> {}
        }
    }

    /** Takes what is said of the values of a map for nothing; alone, the schema of the values says what it says. */
    private static void any(ObjectNode schema, String pointer) {
        if (pointer.endsWith("Properties")) {
            schema.withObject("/patternProperties").putObject("");
        } else {
            schema.removeAll();
        }
    }

    /** Takes the texts of a number away; one without a type has that of its format. */
    private static void number(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            types.removeIf(type -> type.asString("").equals("string"));
        } else {
            schema.put("type", schema.path("format").asString("").contains("int") ? "integer" : "number");
        }
    }

    /** Gives a choice the discriminator of the parent that a finding names. */
    private void inherit(ObjectNode schema, String message) {
        String parent = message.replaceFirst(".* the discriminator of '(.*)' says, .*", "$1");
        schema.set(
                "discriminator",
                contract.at("/components/schemas/" + parent + "/discriminator").deepCopy());
        // It may be listed with its children.
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.get(keyword) instanceof ArrayNode cases) {
                cases.removeIf(each -> each.path("$ref").asString("").endsWith("/" + parent));
            }
        }
    }

    /** A property that is required and forbidden is there if the finding says so. */
    private void declare(Finding finding) {
        String requiring = finding.pointer().replaceFirst("/required/\\d+$", "");
        DECLARED.matcher(finding.message()).results().forEach(found -> {
            String place = found.group(2);
            // A part that forbids it does so elsewhere.
            if (!place.equals(requiring) && contract.at(requiring).has("allOf")) {
                opened.open(requiring, place);
                place = requiring;
            }
            ((ObjectNode) contract.at(place)).withObject("/properties").putObject(found.group(1));
        });
    }

    /** Makes a schema none of the cases of the parent that a finding names at its end. */
    private static void noCase(ObjectNode schema, String message) {
        String parent = message.substring(message.lastIndexOf(" '") + 2, message.length() - 1);
        schema.withArray("/" + Parents.NO_CASE_OF).add(parent);
    }

    private static void orNull(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        ArrayNode cases = schema.removeAll().putArray("anyOf");
        cases.add(copy);
        cases.addObject().put("type", "null");
    }
}
