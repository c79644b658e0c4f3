package dev.tenon.generator.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A contract whose schemas stand in a file each has the same classes as the whole in one file. */
class SplitContractsTest {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Two parts of a text in two lines. */
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    /** What tells where something stands: comments, and texts with a pointer; and how that breaks lines. */
    private static final Pattern PLACES =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*+|\"(?:[^\"\\\\#]|\\\\.)*+#(?:[^\"\\\\]|\\\\.)*+\"|\\s");

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"adyen-checkout-v71.yaml", "museum-3.1.yaml", "spotify.yaml"})
    void classesAreThoseOfTheWhole(String name) throws IOException {
        assumeTrue(Corpus.isThere(), Corpus.missing());
        JsonNode contract = MAPPER.readTree(Files.readAllBytes(Corpus.FOLDER.resolve(name)));
        Files.writeString(folder.resolve("whole.json"), contract.toString());
        split(contract);
        assertTrue(Files.exists(folder.resolve("schemas")), "nothing is split");
        Map<String, String> whole = sources("whole.json");
        Map<String, String> parts = sources("parts.json");
        assertEquals(whole.keySet(), parts.keySet());
        whole.forEach((path, source) -> assertEquals(source, parts.get(path), path));
    }

    private void split(JsonNode contract) throws IOException {
        Files.createDirectory(folder.resolve("schemas"));
        ObjectNode schemas = (ObjectNode) contract.at("/components/schemas");
        for (String name : schemas.propertyNames()) {
            JsonNode schema = schemas.get(name).deepCopy();
            lead(schema, "");
            Files.writeString(folder.resolve("schemas").resolve(name + ".json"), schema.toString());
        }
        lead(contract, "schemas/");
        schemas.propertyStream()
                .map(Map.Entry::getKey)
                .toList()
                .forEach(name -> schemas.putObject(name).put("$ref", "schemas/" + name + ".json"));
        Files.writeString(folder.resolve("parts.json"), contract.toString());
    }

    /** Leads references and the mappings of discriminators to the files; these have plain names in the contracts here. */
    private static void lead(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").isString()) {
                object.put("$ref", led(object.get("$ref").asString(), prefix));
            }
            if (object.at("/discriminator/mapping") instanceof ObjectNode mapping) {
                mapping.propertyStream()
                        .toList()
                        .forEach(tag ->
                                mapping.put(tag.getKey(), led(tag.getValue().asString(), prefix)));
            }
        }
        node.forEach(member -> lead(member, prefix));
    }

    private static String led(String reference, String prefix) {
        if (reference.startsWith(SCHEMAS)) {
            String[] parts = reference.substring(SCHEMAS.length()).split("/", 2);
            return prefix + parts[0] + ".json" + (parts.length == 1 ? "" : "#/" + parts[1]);
        }
        return reference.startsWith("#") && prefix.isEmpty() ? "../parts.json" + reference : reference;
    }

    private Map<String, String> sources(String name) {
        SpecLocation spec = SpecLocation.of(name, folder, getClass().getClassLoader());
        Map<String, String> sources = new TreeMap<>();
        Generated.of(spec, "com.example.api", Typing.PRACTICAL)
                .sources()
                .forEach((path, source) -> sources.put(
                        path,
                        PLACES.matcher(JOINED.matcher(source).replaceAll("")).replaceAll("")));
        assertTrue(!sources.isEmpty(), name + " is not generated");
        return sources;
    }
}
