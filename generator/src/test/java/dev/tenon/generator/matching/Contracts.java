package dev.tenon.generator.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads contracts by other means than the generator. */
final class Contracts {
    private static final Pattern UNCHECKED = Pattern.compile(
            "^warning: .* \\[(?:unchecked-keyword|carried-as-json|empty-enum)]\n  --> .*  #(.*)$", Pattern.MULTILINE);
    private static final Set<String> KEYWORDS = Set.of("not", "oneOf", "anyOf", "enum");

    private Contracts() {}

    /** The contract, with exact numbers and with the schemas of JSON Schema 2020-12. */
    static JsonNode read(byte[] yaml) {
        JsonNode contract = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(yaml);
        OpenApiDialect.convert(contract);
        return contract;
    }

    /** Removes the keywords of which a warning said that generated code does not check them. */
    static void withoutUnchecked(JsonNode contract, Path findings) throws IOException {
        UNCHECKED.matcher(Files.readString(findings)).results().forEach(finding -> {
            String pointer = finding.group(1);
            int slash = pointer.lastIndexOf('/');
            if (pointer.startsWith("/components/schemas/")
                    && contract.at(pointer.substring(0, slash)) instanceof ObjectNode schema
                    && KEYWORDS.contains(pointer.substring(slash + 1))) {
                schema.remove(pointer.substring(slash + 1));
            } else if (contract.at(pointer) instanceof ObjectNode carriedAsJson) {
                carriedAsJson.remove("items");
            }
        });
    }
}
