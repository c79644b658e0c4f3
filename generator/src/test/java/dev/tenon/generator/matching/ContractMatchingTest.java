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
    private static final int INSTANCES = Matching.instances(3_000);
    private static final String SESSION_ID = "#/components/parameters/session_id/schema";

    /** A parameter has no class of its own: its codec is that of strings, and an operation validates it. */
    private static final String SESSION_ID_VALIDATOR = """
        package com.example.api;

        import com.example.api.model.BODY;
        import com.example.api.model.SessionSize;
        import dev.tenon.runtime.http.RequestValidationException;
        import dev.tenon.runtime.validation.Validator;
        import dev.tenon.runtime.validation.Violations;
        import java.util.UUID;

        /** Validates session IDs. */
        public final class SessionIdValidator implements Validator<String> {
            /** The only one. */
            public static final SessionIdValidator INSTANCE = new SessionIdValidator();

            private SessionIdValidator() {}

            @Override
            public Violations validate(String value) {
                BODY body = BODY.builder().maxLeaseTimeMinutes(1).size(SessionSize.STANDARD).build();
                try {
                    ApiCalls.requestCreateSession(new UUID(1, 2), value, body);
                    return Violations.none();
                } catch (RequestValidationException e) {
                    return e.violations();
                }
            }
        }
        """;

    private static final String SESSION_ID_CODEC = """
        package com.example.api;

        import dev.tenon.runtime.json.JsonCodec;
        import dev.tenon.runtime.json.JsonCodecs;

        /** Reads session IDs. */
        public final class SessionIdCodec {
            /** The codec of strings. */
            public static final JsonCodec<String> INSTANCE = JsonCodecs.STRING;

            private SessionIdCodec() {}
        }
        """;

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
        assertEquals(
                EnumSet.of(Leniency.NULL_FOR_ABSENT, Leniency.LEFT_OUT),
                matching.leniencies().keySet());
    }

    /** A generator that were wrong in one of these places would not be noticed by a test that compares too little. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        model/CreateSessionSettingsValidator | > 1440 | > 1439
        model/CreateSessionSettingsValidator | < 0 | < 1
        ApiCalls | sessionId, 256, | sessionId, 255,
        ApiCalls | a-zA-Z0-9_- | a-zA-Z0-9_
        model/SessionStatus | "Stopped" | "Stoped"
        model/SessionSize | (value, Known.UNRECOGNIZED) | (value, Known.STANDARD)
        """)
    void aWrongGeneratorIsFound(String source, String right, String wrong) throws IOException {
        Generated generated = generate("2021-01-01");
        Map<String, String> sources = generated.sources();
        String path = "com/example/api/" + source + ".java";
        String before = sources.get(path);
        sources.put(path, before.replace(right, wrong));
        assertNotEquals(before, sources.get(path), "the place to change is not there");
        assertFalse(
                matching(contract("2021-01-01"), generated, 1_000).differences().isEmpty(), "nobody noticed");
    }

    private Matching matching(JsonNode contract, Generated generated, int count) throws IOException {
        String settings = generated.sources().containsKey("com/example/api/model/CreateSessionSettings.java")
                ? "CreateSessionSettings"
                : "CreateSessionBody";
        Map<String, String> added = Map.of(
                "com/example/api/SessionIdCodec.java",
                SESSION_ID_CODEC,
                "com/example/api/SessionIdValidator.java",
                SESSION_ID_VALIDATOR.replace("BODY", settings));
        Map<String, Subject.Asked> models = Subject.models(contract, generated);
        models.put(SESSION_ID, new Subject.Asked("com.example.api.SessionId", true));
        try (Subject subject = new Subject(models, generated.sources(), added, folder)) {
            assertTrue(subject.schemas().size() >= 6, subject.schemas().toString());
            return new Matching(contract, subject).compare(count);
        }
    }

    private static Generated generate(String version) {
        return Matching.generate(SpecLocation.of(
                "classpath:/openapi/" + version + ".yaml", Path.of("."), ContractMatchingTest.class.getClassLoader()));
    }

    private static JsonNode contract(String version) throws IOException {
        try (InputStream in = ContractMatchingTest.class.getResourceAsStream("/openapi/" + version + ".yaml")) {
            return Contracts.read(in.readAllBytes());
        }
    }
}
