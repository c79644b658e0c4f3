package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The output matches the contract: seeded instances of every schema, valid ones and ones changed at each constraint, get the same
 * verdict from generated strict decoding and validation as from an independent validator.
 */
class ContractMatchingTest {
    private static final int INSTANCES = 3_000;
    private static final long SEED = 20_210_101;
    private static final String SESSION_ID = "#/components/parameters/session_id/schema";

    @TempDir
    Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2021-01-01-preview"})
    void verdictsAreEqual(String version) throws IOException {
        assertEquals(List.of(), differences(version, generate(version)));
    }

    @Test
    void aWrongBoundIsFound() throws IOException {
        Map<String, String> sources = generate("2021-01-01");
        String path = "com/example/api/model/CreateSessionSettingsValidator.java";
        String wrong = sources.get(path).replace("> 1440", "> 1439");
        assertFalse(sources.get(path).equals(wrong), "the bound is where it was");
        sources.put(path, wrong);
        assertFalse(differences("2021-01-01", sources).isEmpty(), "nobody noticed");
    }

    private List<String> differences(String version, Map<String, String> sources) throws IOException {
        JsonNode contract = contract(version);
        Judge judge = new Judge(contract);
        Instances instances = new Instances(contract, SEED);
        List<String> differences = new ArrayList<>();
        try (Subject subject = new Subject(sources, "com.example.api", classes)) {
            List<String> schemas = new ArrayList<>(List.of(SESSION_ID));
            subject.schemas().forEach(schemas::add);
            for (String schema : schemas) {
                int accepted = 0;
                for (int i = 0; i < INSTANCES; i++) {
                    String json = (i % 2 == 0 ? instances.valid(schema) : instances.mutated(schema)).toString();
                    boolean expected = judge.accepts(schema, json);
                    accepted += expected ? 1 : 0;
                    if (expected != subject.accepts(schema, json) && differences.size() < 20) {
                        differences.add(
                                (expected ? "valid, but refused: " : "wrong, but taken: ") + schema + " " + json);
                    }
                }
                assertTrue(accepted > INSTANCES / 4 && accepted < INSTANCES, schema + ": valid " + accepted);
            }
        }
        return differences;
    }

    private static Map<String, String> generate(String version) {
        SpecLocation spec = SpecLocation.of(
                "classpath:/openapi/" + version + ".yaml", Path.of("."), ContractMatchingTest.class.getClassLoader());
        Generation generation = new Generator()
                .generate(spec, new Settings("com.example.api", Optional.of("ApiClient"), Optional.empty(), false));
        Map<String, String> sources = new LinkedHashMap<>();
        generation.files().orElseThrow().forEach(file -> sources.put(file.path(), file.content()));
        return sources;
    }

    private static JsonNode contract(String version) throws IOException {
        try (InputStream in = ContractMatchingTest.class.getResourceAsStream("/openapi/" + version + ".yaml")) {
            JsonNode contract = new YAMLMapper().readTree(in);
            OpenApiDialect.convert(contract.get("components"));
            return contract;
        }
    }
}
