package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples that published contracts give: each that the independent validator calls valid is decoded, has no violation, and
 * is written as the same JSON but for properties that its schema does not speak of. Exceptions stand in {@code src/test/resources/corpus/*.examples.txt}, each with its reason. Of the
 * small contracts, unless all proofs are asked for.
 */
class ExamplesTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/corpus");
    private static final int SHOWN = 300;
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path temporary;

    @Test
    void theContractsAreThere() throws IOException {
        assumeFalse(CorpusContract.names().isEmpty(), "there are no published contracts beside the checkout");
    }

    @TestFactory
    Stream<DynamicTest> contracts() throws IOException {
        return CorpusContract.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> examplesAreRight(name)));
    }

    private void examplesAreRight(String name) throws IOException {
        CorpusContract contract = new CorpusContract(name);
        Map<String, List<JsonNode>> examples = new CorpusSchemas(contract.written()).withExamples();
        examples.values().removeIf(List::isEmpty);
        Path folder = Files.createDirectories(temporary.resolve(name));
        CorpusContract.Classes classes = contract.classes(examples.keySet(), folder);
        JsonNode understood = contract.asUnderstood(classes.generated().diagnostics());
        Judge judge = new Judge(understood);
        Schemas schemas = new Schemas(understood);
        Skipped skipped = new Skipped(understood);
        List<String> different = new ArrayList<>();
        int valid = 0;
        int all = 0;
        try (Subject subject = new Subject(classes.asked(), classes.generated().sources(), Map.of(), folder)) {
            for (Map.Entry<String, List<JsonNode>> entry : examples.entrySet()) {
                JsonNode schema = schemas.at(entry.getKey());
                for (JsonNode given : entry.getValue()) {
                    all++;
                    Optional<JsonNode> accepted = Stream.concat(Stream.of(given), asText(given))
                            .filter(each -> judge.accepts(entry.getKey(), each.toString()))
                            .findFirst();
                    valid += accepted.isPresent() ? 1 : 0;
                    accepted.flatMap(example -> problem(
                                    subject,
                                    entry.getKey(),
                                    example,
                                    written -> skipped.without(example, written, schema)))
                            .ifPresent(different::add);
                }
            }
        }
        Proofs.tell("examples of %s: %d, valid %d, right %d".formatted(name, all, valid, valid - different.size()));
        assertEquals(List.of(), Exceptions.unexplained(EXCEPTIONS.resolve(name + ".examples.txt"), different));
    }

    /** Authors write JSON examples as text, too. */
    private static Stream<JsonNode> asText(JsonNode example) {
        try {
            return example.isString() ? Stream.of(EXACT.readTree(example.asString())) : Stream.empty();
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    private static Optional<String> problem(
            Subject subject, String pointer, JsonNode example, UnaryOperator<JsonNode> kept) {
        String json = example.toString();
        String shown = pointer + ": " + json.substring(0, Math.min(json.length(), SHOWN)) + ": ";
        try {
            Verdict verdict = subject.strictly(pointer, json);
            if (!verdict.accepted()) {
                return Optional.of(shown + verdict.detail());
            }
            JsonNode written = EXACT.readTree(verdict.detail());
            boolean same = SameJson.test(kept.apply(written), written);
            return same ? Optional.empty() : Optional.of(shown + "written as " + verdict.detail());
        } catch (RuntimeException e) {
            return Optional.of(shown + e);
        }
    }
}
