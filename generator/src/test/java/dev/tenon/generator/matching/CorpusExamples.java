package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples that a published contract gives: each that the independent validator calls valid is decoded, has no violation, and
 * is written as the same JSON but for properties that its schema does not speak of.
 */
final class CorpusExamples {
    private static final int SHOWN = 300;
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final CorpusSubject contract;
    private final Judge judge;
    private final Schemas schemas;
    private final Skipped skipped;
    private final List<String> different = new ArrayList<>();
    private int all;
    private int valid;

    CorpusExamples(CorpusSubject contract) {
        this.contract = contract;
        this.judge = new Judge(contract.understood());
        this.schemas = new Schemas(contract.understood());
        this.skipped = new Skipped(schemas, judge);
    }

    /** Tries all examples; what is not right, by the place of its schema. */
    List<String> different() {
        contract.examples().forEach((pointer, examples) -> examples.forEach(example -> compare(pointer, example)));
        return different;
    }

    /** How many there are, in words. */
    String figures() {
        return "%d, valid %d, right %d".formatted(all, valid, valid - different.size());
    }

    private void compare(String pointer, JsonNode given) {
        all++;
        Optional<JsonNode> accepted = Stream.concat(Stream.of(given), asText(given))
                .filter(each -> judge.accepts(pointer, each.toString()))
                .findFirst();
        if (accepted.isPresent()) {
            valid++;
            JsonNode schema = schemas.at(pointer);
            JsonNode example = accepted.get();
            problem(pointer, example, written -> skipped.without(example, written, schema))
                    .ifPresent(different::add);
        }
    }

    /** Authors write JSON examples as text, too. */
    private static Stream<JsonNode> asText(JsonNode example) {
        try {
            return example.isString() ? Stream.of(EXACT.readTree(example.asString())) : Stream.empty();
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    private Optional<String> problem(String pointer, JsonNode example, UnaryOperator<JsonNode> kept) {
        String json = example.toString();
        String shown = pointer + ": " + json.substring(0, Math.min(json.length(), SHOWN)) + ": ";
        try {
            Verdict verdict = contract.subject().strictly(pointer, json);
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
