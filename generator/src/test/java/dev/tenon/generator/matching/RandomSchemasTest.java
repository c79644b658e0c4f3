package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.validation.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas that nobody wrote: of any document generated code says what the independent validator says. */
class RandomSchemasTest {
    private static final int SCHEMAS = 25;
    private static final int INSTANCES = 150;
    private static final String PLACE = "#/components/schemas/";

    /** Findings of practical typing that say how a schema is understood. */
    private static final Set<String> OTHERWISE = Set.of(
            "assumed-type",
            "closed-part",
            "forbidden-property",
            "ignored-type",
            "mismatched-value",
            "misplaced-enum",
            "null-ruled-out",
            "repeated-case");

    private final Map<String, String> differences = new LinkedHashMap<>();
    private int schemas;
    private int right;
    private int refused;

    @TempDir
    Path temporary;

    /** Taken literally. With {@code -Dmatching.seed} others are made, with {@code -Drandom.contracts} more or fewer. */
    @Test
    void verdictsOfExactTypingAreEqual() throws IOException {
        compare(Typing.EXACT);
    }

    /** Where no finding says that something else is meant. */
    @Test
    void verdictsOfPracticalTypingAreEqual() throws IOException {
        compare(Typing.PRACTICAL);
    }

    private void compare(Typing typing) throws IOException {
        long first = Long.getLong("matching.seed", 1);
        int contracts = Integer.getInteger("random.contracts", Proofs.WHOLE ? 100 : 5);
        for (long seed = first; seed < first + contracts; seed++) {
            compare(seed, typing);
        }
        Proofs.tell(
                "Random schemas, %s typing: %d schemas, %d contradicted themselves, %d instances, %d of them right, %d differences"
                        .formatted(typing, schemas, refused, schemas * INSTANCES, right, differences.size()));
        assertEquals("", String.join("\n", differences.values()));
        assertTrue(
                right > schemas * INSTANCES / 10 && right < schemas * INSTANCES / 2, "as many are wrong as are right");
    }

    private void compare(long seed, Typing typing) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(String.valueOf(seed)));
        RandomSchemas random = new RandomSchemas(seed);
        ObjectNode contract = random.contract(SCHEMAS);
        Generated generated = generated(contract, typing, folder);
        List<String> judged = typing == Typing.EXACT ? holders() : understood(contract, generated.diagnostics());
        schemas += judged.size();
        Judge judge = new Judge(contract);
        try (Subject subject =
                new Subject(Subject.models(contract, generated), generated.sources(), Map.of(), folder)) {
            for (String holder : judged) {
                String pointer = PLACE + holder;
                for (int k = 0; k < INSTANCES; k++) {
                    String json = random.instance().toString();
                    boolean accepted = judge.accepts(pointer, json);
                    right += accepted ? 1 : 0;
                    String difference = difference(subject.strictly(pointer, json, Direction.UNKNOWN), accepted);
                    if (!difference.isEmpty()) {
                        differences.putIfAbsent(
                                seed + pointer,
                                "seed %d, %s: %s%n    %s%n    %s"
                                        .formatted(
                                                seed,
                                                pointer,
                                                difference,
                                                json,
                                                contract.at(pointer.substring(1) + "/properties/value")));
                    }
                }
            }
        }
    }

    private static String difference(Verdict verdict, boolean accepted) {
        if (verdict.accepted() == accepted) {
            return "";
        }
        return accepted ? "right, but " + verdict.outcome() + " (" + verdict.detail() + ")" : "wrong, but taken";
    }

    /** Generates; what contradicts itself is refused, which is right, and replaced. */
    private Generated generated(ObjectNode contract, Typing typing, Path folder) throws IOException {
        Set<String> replaced = new TreeSet<>();
        while (true) {
            Files.writeString(folder.resolve("contract.json"), contract.toString());
            SpecLocation spec =
                    SpecLocation.of("contract.json", folder, getClass().getClassLoader());
            Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, typing);
            Map<String, String> errors = generated.diagnostics().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .collect(Collectors.toMap(RandomSchemasTest::schema, Diagnostic::toString, (one, other) -> one));
            if (errors.isEmpty()) {
                refused += replaced.size();
                return generated;
            }
            errors.forEach((name, error) -> {
                assertTrue(replaced.add(name), error);
                RandomSchemas.replace(contract, name);
            });
        }
    }

    private static String schema(Diagnostic finding) {
        return finding.location().pointer().tokens().get(2);
    }

    private static List<String> holders() {
        return IntStream.range(0, SCHEMAS)
                .mapToObj(i -> RandomSchemas.HOLDER + i)
                .toList();
    }

    /** Those that are understood as they are written, as far as findings say, with all that they refer to. */
    private static List<String> understood(ObjectNode contract, List<Diagnostic> findings) {
        Set<String> otherwise = findings.stream()
                .filter(finding -> OTHERWISE.contains(finding.id()))
                .map(RandomSchemasTest::schema)
                .collect(Collectors.toSet());
        return holders().stream()
                .filter(holder -> Collections.disjoint(reached(contract, holder), otherwise))
                .toList();
    }

    private static Set<String> reached(ObjectNode contract, String name) {
        Set<String> reached = new TreeSet<>(Set.of(name));
        for (JsonNode reference : contract.at(PLACE.substring(1) + name).findValues("$ref")) {
            reached.addAll(reached(contract, reference.asString().substring(PLACE.length())));
        }
        return reached;
    }
}
