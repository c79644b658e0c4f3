package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.validation.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Schemas that nobody wrote: what is generated says of any document what the independent validator says. */
class RandomSchemasTest {
    private static final int SCHEMAS = 25;
    private static final int INSTANCES = 150;

    @TempDir
    Path temporary;

    @Test
    void verdictsAreEqual() throws IOException {
        long first = Long.getLong("matching.seed", 1);
        int contracts = Integer.getInteger("random.contracts", 2);
        Map<String, String> differences = new LinkedHashMap<>();
        for (long seed = first; seed < first + contracts; seed++) {
            try {
                compare(seed, differences);
            } catch (AssertionError | RuntimeException e) {
                differences.put("seed " + seed, "seed " + seed + ": " + e);
            }
        }
        assertEquals("", String.join("\n", differences.values()));
    }

    private void compare(long seed, Map<String, String> differences) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(String.valueOf(seed)));
        RandomSchemas random = new RandomSchemas(seed);
        ObjectNode contract = random.contract(SCHEMAS);
        Generated generated = generated(contract, folder);
        Judge judge = new Judge(contract);
        int right = 0;
        try (Subject subject =
                new Subject(Subject.models(contract, generated), generated.sources(), Map.of(), folder)) {
            for (int i = 0; i < SCHEMAS; i++) {
                String pointer = "#/components/schemas/S" + i;
                for (int k = 0; k < INSTANCES; k++) {
                    String json = random.instance().toString();
                    boolean expected = judge.accepts(pointer, json);
                    right += expected ? 1 : 0;
                    String found = verdict(subject, pointer, json, expected);
                    if (!found.isEmpty()) {
                        differences.putIfAbsent(
                                seed + pointer,
                                "seed " + seed + ", " + pointer + ": " + found + "\n    " + json + "\n    "
                                        + contract.at(pointer.substring(1) + "/properties/value"));
                    }
                }
            }
        }
        System.out.println("[proof] seed " + seed + ": " + right + " of " + SCHEMAS * INSTANCES + " right");
    }

    private static String verdict(Subject subject, String pointer, String json, boolean expected) {
        try {
            Verdict verdict = subject.strictly(pointer, json, Direction.UNKNOWN);
            if (verdict.accepted() != expected) {
                return expected
                        ? "right, but " + verdict.outcome() + " (" + verdict.detail() + ")"
                        : "wrong, but taken";
            }
            return "";
        } catch (RuntimeException e) {
            return "thrown: " + e;
        }
    }

    /** Generates; schemas that contradict themselves are refused, and replaced. */
    private Generated generated(ObjectNode contract, Path folder) throws IOException {
        while (true) {
            Files.writeString(folder.resolve("contract.json"), contract.toString());
            SpecLocation spec =
                    SpecLocation.of("contract.json", folder, getClass().getClassLoader());
            Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, Typing.EXACT);
            Map<String, String> refused = new TreeMap<>();
            generated.diagnostics().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> refused.put(schema(finding), finding.toString()));
            if (refused.isEmpty()) {
                return generated;
            }
            refused.forEach((name, why) -> {
                System.out.println("  refused " + name + ": " + why);
                ObjectNode schema = (ObjectNode) contract.at("/components/schemas/" + name);
                if (name.startsWith(RandomSchemas.SHARED)) {
                    schema.removeAll().put("type", "string");
                } else {
                    ((ObjectNode) schema.get("properties")).putObject("value").put("type", "string");
                }
            });
        }
    }

    private static String schema(Diagnostic finding) {
        return finding.location().pointer().tokens().get(2);
    }
}
