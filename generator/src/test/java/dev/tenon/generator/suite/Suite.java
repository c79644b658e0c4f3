package dev.tenon.generator.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official JSON Schema Test Suite, with exact numbers. */
final class Suite {
    /** Where a copy of the suite lies beside the checkout, as a rule. */
    static final Path TESTS = Path.of("../../shared/json-schema-test-suite/tests")
            .toAbsolutePath()
            .normalize();

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private Suite() {}

    /** Every group of a draft, the optional folders included. */
    static List<SuiteGroup> groups(String draft) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TESTS.resolve(draft))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<SuiteGroup> groups = new ArrayList<>();
        for (Path file : files) {
            String name = TESTS.resolve(draft).relativize(file).toString();
            for (JsonNode group : EXACT.readTree(Files.readString(file))) {
                List<SuiteGroup.Case> tests = new ArrayList<>();
                group.get("tests")
                        .forEach(test -> tests.add(new SuiteGroup.Case(
                                test.get("description").asString(),
                                test.get("data"),
                                test.get("valid").asBoolean())));
                groups.add(
                        new SuiteGroup(draft, name, group.get("description").asString(), group.get("schema"), tests));
            }
        }
        return groups;
    }
}
