package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.read.SpecLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The output matches the contract: seeded instances of every schema, valid ones and ones changed at each constraint, get the same
 * verdict from generated decoding and validation as from an independent validator.
 */
class ContractMatchingTest {
    private static final int INSTANCES = 3_000;
    private static final long SEED = 20_210_101;
    private static final String SESSION_ID = "#/components/parameters/session_id/schema";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2021-01-01-preview"})
    void verdictsAreEqual(String version) throws IOException {
        JsonNode contract = contract(version);
        Matching matching = matching(contract, generate(version), INSTANCES);
        assertEquals(List.of(), matching.differences());
        matching.accepted()
                .forEach((schema, accepted) -> assertTrue(
                        accepted > INSTANCES / 3 && accepted < INSTANCES, schema + ": " + accepted + " are right"));
        assertTrue(
                matching.mutations()
                        .containsAll(Set.of(
                                "number 1441",
                                "number 60.0",
                                "number 60.5",
                                "another kind: \"60\"",
                                "null",
                                "extra property",
                                "missing property size",
                                "257 code points",
                                "trailing newline",
                                "letter beyond ASCII",
                                "surrogate pair",
                                "unknown enum value",
                                "deep recursion")),
                matching.mutations().toString());
        assertEquals(EnumSet.of(Leniency.NULL_FOR_ABSENT), matching.leniencies().keySet());
    }

    /** A generator that were wrong in one of these places would not be noticed by a test that compares too little. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        model/CreateSessionSettingsValidator | > 1440 | > 1439
        model/CreateSessionSettingsValidator | < 0 | < 1
        """)
    void aWrongGeneratorIsFound(String source, String right, String wrong) throws IOException {
        Map<String, String> sources = generate("2021-01-01");
        String path = "com/example/api/" + source + ".java";
        String before = sources.get(path);
        sources.put(path, before.replace(right, wrong));
        assertNotEquals(before, sources.get(path), "the place to change is not there");
        assertFalse(
                matching(contract("2021-01-01"), sources, 1_000).differences().isEmpty(), "nobody noticed");
    }

    private Matching matching(JsonNode contract, Map<String, String> sources, int count) throws IOException {
        try (Subject subject = new Subject(contract, sources, Matching.BASE_PACKAGE, folder)) {
            assertTrue(subject.schemas().size() >= 6, subject.schemas().toString());
            return new Matching(contract, subject, SEED).compare(count);
        }
    }

    private static Map<String, String> generate(String version) {
        return Matching.generate(SpecLocation.of(
                "classpath:/openapi/" + version + ".yaml", Path.of("."), ContractMatchingTest.class.getClassLoader()));
    }

    private static JsonNode contract(String version) throws IOException {
        try (InputStream in = ContractMatchingTest.class.getResourceAsStream("/openapi/" + version + ".yaml")) {
            return Contracts.read(in.readAllBytes());
        }
    }
}
