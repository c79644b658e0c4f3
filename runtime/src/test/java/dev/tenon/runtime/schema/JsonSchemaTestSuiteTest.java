package dev.tenon.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonArray;
import dev.tenon.runtime.json.JsonValue.JsonBoolean;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every group of the official test suite whose schema can be built, and why the others cannot. */
class JsonSchemaTestSuiteTest {
    private static final Path TESTS = Path.of("../../shared/json-schema-test-suite/tests")
            .toAbsolutePath()
            .normalize();

    /** Draft 4 leaves open whether 1.0 is an integer, and asks for the opposite of what all later drafts say. */
    private static final Set<String> DECIDED_OTHERWISE = Set.of("optional/zeroTerminatedFloats.json");

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private int right;

    @Test
    void draft2020() throws IOException {
        run("draft2020-12");
        assertEquals(List.of(), wrong);
        assertEquals(
                Map.ofEntries(
                        Map.entry("defs.json: another document", 2),
                        Map.entry("dynamicRef.json: $dynamicRef", 29),
                        Map.entry("dynamicRef.json: another document", 13),
                        Map.entry("optional/cross-draft.json: another document", 1),
                        Map.entry("optional/dynamicRef.json: $dynamicRef", 2),
                        Map.entry("optional/format-assertion.json: a vocabulary of its own", 4),
                        Map.entry("ref.json: another document", 2),
                        Map.entry("refRemote.json: another document", 31),
                        Map.entry("unevaluatedItems.json: $dynamicRef", 2),
                        Map.entry("unevaluatedProperties.json: $dynamicRef", 2),
                        Map.entry("vocabulary.json: a vocabulary of its own", 5)),
                left);
        assertEquals(2132, right);
    }

    @Test
    void draft4() throws IOException {
        run("draft4");
        assertEquals(List.of(), wrong);
        assertEquals(
                Map.of(
                        "definitions.json: another document", 2,
                        "optional/zeroTerminatedFloats.json: 1.0 is an integer", 1,
                        "ref.json: another document", 2,
                        "refRemote.json: another document", 17),
                left);
        assertEquals(915, right);
    }

    private void run(String draft) throws IOException {
        assumeTrue(Files.isDirectory(TESTS), "the JSON Schema Test Suite is not at " + TESTS);
        List<Path> files;
        try (Stream<Path> all = Files.walk(TESTS.resolve(draft))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            JsonArray groups = (JsonArray) JsonValue.parse(Files.readString(file));
            for (JsonValue group : groups.items()) {
                run(draft, TESTS.resolve(draft).relativize(file).toString(), ((JsonObject) group).members());
            }
        }
    }

    private void run(String draft, String file, Map<String, JsonValue> group) {
        String name = file + ": " + text(group.get("description"));
        List<JsonValue> tests = ((JsonArray) group.get("tests")).items();
        JsonSchema schema;
        try {
            schema = new SuiteTranslator(
                            group.get("schema"), draft.equals("draft4"), file.startsWith("optional/format"))
                    .root();
            if (DECIDED_OTHERWISE.contains(file)) {
                throw new UnsupportedOperationException("1.0 is an integer");
            }
        } catch (UnsupportedOperationException e) {
            left.merge(file + ": " + e.getMessage(), tests.size(), Integer::sum);
            return;
        }
        for (JsonValue test : tests) {
            check(name, schema, ((JsonObject) test).members());
        }
    }

    private void check(String group, JsonSchema schema, Map<String, JsonValue> test) {
        boolean valid = ((JsonBoolean) test.get("valid")).value();
        JsonValue data = test.get("data");
        boolean accepted = schema.accepts(data);
        if (accepted == valid && schema.validate(data).isEmpty() == valid) {
            right++;
        } else {
            wrong.add(group + ": " + text(test.get("description")) + ": " + schema.validate(data));
        }
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).value();
    }
}
