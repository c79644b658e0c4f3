package dev.tenon.generator.matching;

import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.corpus.Corpus;
import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A published contract, in which some schemas are also properties of objects that were added for the purpose: those have a
 * class, whatever becomes of the schemas themselves.
 */
final class CorpusContract {
    private static final String ADDED = "ProofOf";
    private static final int PROPERTIES = 40;
    private static final int MOST_REFERENCES = 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String name;
    private final JsonNode written;

    CorpusContract(String name) throws IOException {
        this.name = name;
        this.written = read(name);
    }

    private static JsonNode read(String name) throws IOException {
        byte[] text = Files.readAllBytes(Corpus.FOLDER.resolve(name));
        if (name.endsWith(".json")) {
            return JSON.readTree(text);
        }
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            // One of the contracts is YAML that only the generator's reader takes.
            return JSON.readTree(JsonText.of(parsed(name).root()));
        }
    }

    private static ParsedSpec parsed(String name) {
        Diagnostics diagnostics = new Diagnostics();
        return new ContractReader()
                .read(SpecLocation.of(name, Corpus.FOLDER, CorpusContract.class.getClassLoader()), diagnostics)
                .orElseThrow(() -> new IllegalStateException(name + ": " + diagnostics.sorted()));
    }

    /** The contract as it was published. */
    JsonNode written() {
        return written;
    }

    /** The schemas that some places mean: others, where there is nothing but a reference. */
    Map<String, String> meant(Collection<String> pointers) {
        Set<String> known = Set.copyOf(pointers);
        Map<String, String> meant = new LinkedHashMap<>();
        for (String pointer : pointers) {
            String target = pointer;
            for (int i = 0; i < MOST_REFERENCES && known.contains(referred(target)); i++) {
                target = referred(target);
            }
            meant.put(pointer, target);
        }
        return meant;
    }

    private String referred(String pointer) {
        JsonNode schema = written.at(pointer.substring(1));
        String reference = schema.path("$ref").asString("");
        boolean alone = written.path("openapi").asString("").startsWith("3.0") || schema.size() == 1;
        return alone ? URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8) : "";
    }

    /** The classes of some schemas, by their pointers, and everything that was generated for them. */
    record Classes(Generated generated, Map<String, Subject.Asked> asked) {}

    Classes classes(Collection<String> pointers, Path folder) throws IOException {
        ObjectNode contract = (ObjectNode) written.deepCopy();
        ObjectNode schemas = contract.withObject("/components/schemas");
        Map<String, String> holders = new LinkedHashMap<>();
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(pointers);
        for (int i = 0; i < all.size(); i++) {
            String holder = ADDED + i / PROPERTIES;
            String property = "p" + i;
            schemas.withObject("/" + holder)
                    .put("type", "object")
                    .withObject("/properties")
                    .putObject(property)
                    .put("$ref", reference(all.get(i)));
            holders.put(all.get(i), "#/components/schemas/" + holder);
            properties.put(all.get(i), property);
        }
        Path file = folder.resolve("contract.json");
        Files.writeString(file, contract.toString());
        Generated generated = Generated.of(
                SpecLocation.of("contract.json", folder, getClass().getClassLoader()), "proof", Typing.PRACTICAL);
        if (generated.sources().isEmpty()) {
            throw new IllegalStateException(name + " is not generated: "
                    + generated.diagnostics().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(finding -> finding.location().pointer() + ": " + finding.message())
                            .toList());
        }
        Map<String, Subject.Asked> asked = new LinkedHashMap<>();
        holders.forEach((pointer, holder) -> {
            JavaType.Model model = generated.models().get(holder);
            asked.put(
                    pointer, new Subject.Asked(model.name().canonicalName(), model.checked(), properties.get(pointer)));
        });
        return new Classes(generated, asked);
    }

    /** The contract for the independent validator: schemas of JSON Schema 2020-12, with the types that are assumed. */
    JsonNode asUnderstood(List<Diagnostic> findings) {
        JsonNode contract = written.deepCopy();
        Understanding.apply(findings, contract);
        OpenApiDialect.convert(contract);
        return contract;
    }

    private static String reference(String pointer) {
        try {
            return new URI(null, null, null, pointer.substring(1)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(pointer, e);
        }
    }
}
