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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas that nobody wrote: of any document generated code says what the independent validator says. */
class RandomSchemasTest {
    private static final int SCHEMAS = 25;
    private static final int INSTANCES = 150;
    /** Numbers beyond a {@code long} or beyond what a {@code double} tells apart: with some types and formats they are none. */
    private static final Pattern BEYOND = Pattern.compile("[0-9]{16}");

    /** Findings that say what is not checked. */
    private static final Set<String> NOT_CHECKED = Set.of("unchecked-octets", "unusable-discriminator");

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Findings of practical typing that say how a schema is understood. */
    private static final Set<String> OTHERWISE = Set.of(
            "all-of-conflict",
            "assumed-any",
            "assumed-null",
            "assumed-number",
            "assumed-type",
            "closed-part",
            "forbidden-property",
            "ignored-type",
            "mismatched-value",
            "misplaced-enum",
            "null-ruled-out",
            "repeated-case",
            "unchecked-octets",
            "unmatched-names",
            "unusable-discriminator");

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
                right > schemas * INSTANCES / 10 && right < schemas * INSTANCES / 4 * 3,
                "as many are wrong as are right");
    }

    private void compare(long seed, Typing typing) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(String.valueOf(seed)));
        RandomSchemas random = new RandomSchemas(seed);
        RandomContract contract = RandomContract.of(random, seed, SCHEMAS);
        Generated generated = generated(contract, typing, folder);
        List<String> judged =
                contract.understood(generated.diagnostics(), typing == Typing.EXACT ? NOT_CHECKED : OTHERWISE);
        schemas += judged.size();
        JsonNode converted = contract.judged(typing);
        // The way that demands less: of what is checked as JSON, nothing is demanded that one way alone demands.
        Direction direction = OneWay.directions(converted).stream()
                .filter(each -> !OneWay.contract(converted, each).equals(converted))
                .findFirst()
                .orElse(Direction.UNKNOWN);
        Way way = new Way(converted, direction);
        Instances asked = new Instances(way.schemas(), seed);
        try (Subject subject =
                new Subject(Subject.models(contract.tree(), generated), generated.sources(), Map.of(), folder)) {
            for (String holder : judged) {
                String pointer = contract.reference(holder);
                for (int k = 0; k < INSTANCES; k++) {
                    String json = switch (k % 3) {
                        case 0 -> asked.valid(pointer).json();
                        case 1 -> asked.mutated(pointer).json();
                        default -> random.instance().toString();
                    };
                    String difference = BEYOND.matcher(json).find() ? "" : difference(subject, way, pointer, json);
                    if (!difference.isEmpty()) {
                        differences.putIfAbsent(
                                seed + pointer,
                                "seed %d, %s: %s%n    %s%n    %s"
                                        .formatted(seed, pointer, difference, json, contract.written(holder)));
                    }
                }
            }
        }
    }

    private String difference(Subject subject, Way way, String pointer, String json) {
        boolean accepted = way.judge().accepts(pointer, json);
        right += accepted ? 1 : 0;
        Verdict strict = subject.strictly(pointer, json, way.direction());
        if (strict.accepted() != accepted) {
            return accepted ? "right, but " + strict.outcome() + " (" + strict.detail() + ")" : "wrong, but taken";
        }
        if (!strict.stable()) {
            return "read again, it is another value";
        }
        if (!accepted) {
            return "";
        }
        JsonNode given = EXACT.readTree(json);
        JsonNode again = EXACT.readTree(strict.written());
        JsonNode kept = new Skipped(way.schemas(), way.judge())
                .without(given, again, way.schemas().at(pointer));
        if (!SameJson.test(kept, again)) {
            return "written again as " + SameJson.difference(kept, again);
        }
        Verdict lenient = subject.leniently(pointer, json, way.direction());
        if (!lenient.accepted()) {
            return "right, but leniently " + lenient.outcome() + " (" + lenient.detail() + ")";
        }
        return SameJson.test(EXACT.readTree(lenient.written()), again)
                ? ""
                : "strictly written as " + strict.written() + ", leniently as " + lenient.written();
    }

    /** Generates; what contradicts itself is refused, which is right, and replaced. */
    private Generated generated(RandomContract contract, Typing typing, Path folder) throws IOException {
        Set<String> replaced = new TreeSet<>();
        while (true) {
            Files.writeString(folder.resolve("contract.json"), contract.tree().toString());
            SpecLocation spec =
                    SpecLocation.of("contract.json", folder, getClass().getClassLoader());
            Generated generated = Generated.of(spec, Matching.BASE_PACKAGE, typing);
            Map<String, String> errors = generated.diagnostics().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .collect(Collectors.toMap(contract::named, Diagnostic::toString, (one, other) -> one));
            if (errors.isEmpty()) {
                refused += replaced.size();
                return generated;
            }
            errors.forEach((name, error) -> {
                assertTrue(replaced.add(name), error);
                contract.replace(name);
            });
        }
    }
}
