package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.render.view.StatusSwitch.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The statements that make a result of an answer, or the success of a short form or its exception. */
final class AnswerCode {
    private static final Status DEFAULT = new Status.Default();
    /** What {@code default} means for a short form where it stands for the success, too: a failure is none. */
    private static final Status SUCCESSES = new Status.Range(2);

    private final JavaApi api;
    private final OperationMethod operation;
    private final FailureMethods failures;
    private final Map<OperationMethod.ResponseVariant, AnswerBodyCode.Reading> bodies = new IdentityHashMap<>();
    private final Map<Status, List<OperationMethod.ResponseVariant>> statuses = new LinkedHashMap<>();

    /**
     * Starts with the bodies.
     *
     * @param api the output
     * @param operation the operation
     * @param reading makes the expression that reads a body
     * @param failures the methods that make exceptions
     */
    AnswerCode(JavaApi api, OperationMethod operation, AnswerBodyCode reading, FailureMethods failures) {
        this.api = api;
        this.operation = operation;
        this.failures = failures;
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            statuses.computeIfAbsent(variant.status(), status -> new ArrayList<>())
                    .add(variant);
            variant.body().ifPresent(body -> bodies.put(variant, reading.of(variant, body)));
        }
    }

    /** Makes the sealed result. */
    List<Code> decode() {
        Code otherwise = operation.leavesOthers() ? undocumented() : new Code("");
        return switchOver(
                statuses.keySet(),
                variants -> chosen(variants, this::decoded, otherwise).returned(),
                Outcome.returned(otherwise));
    }

    /** Returns the body of a success, or throws; asks for the first body of each status if the word is empty. */
    List<Code> success(String word) {
        List<Status> errors = errors();
        if (errors.size() == statuses.size()) {
            return List.of(Code.of("throw #;", failed()));
        }
        boolean whole = word.isEmpty() && operation.success() instanceof OperationMethod.Success.Response;
        Function<List<OperationMethod.ResponseVariant>, Outcome> outcome =
                whole ? variants -> chosen(variants, this::decoded).returned() : variants -> body(variants, word);
        Map<Status, Outcome> outcomes = new LinkedHashMap<>();
        statuses.forEach((status, variants) -> {
            if (variants.get(0).success()) {
                outcomes.put(status.equals(DEFAULT) ? SUCCESSES : status, outcome.apply(variants));
            }
        });
        return new StatusSwitch(outcomes, Outcome.thrown(failed())).statements();
    }

    /** What is thrown; nothing else is left where all documented answers are successes. */
    private Code failed() {
        if (errors().isEmpty()) {
            return undocumentedException();
        }
        List<Code> failure = switchOver(
                errors(),
                variants -> Outcome.returned(chosen(variants, this::exception, undocumentedException())
                        .expression()),
                Outcome.returned(undocumentedException()));
        return Code.of("#(answer)", failures.of(operation, errors(), failure));
    }

    private List<Status> errors() {
        return statuses.keySet().stream()
                .filter(status -> !statuses.get(status).get(0).success())
                .toList();
    }

    private List<Code> switchOver(
            Collection<Status> some,
            Function<List<OperationMethod.ResponseVariant>, Outcome> outcome,
            Outcome otherwise) {
        Map<Status, Outcome> outcomes = new LinkedHashMap<>();
        some.forEach(status -> outcomes.put(status, outcome.apply(statuses.get(status))));
        return new StatusSwitch(outcomes, otherwise).statements();
    }

    /** Bodies are read as what they are asked for; all but JSON look at their content type themselves. */
    private Outcome body(List<OperationMethod.ResponseVariant> variants, String word) {
        if (word.isEmpty() && operation.success() instanceof OperationMethod.Success.Nothing) {
            return Outcome.returned(new Code("null"));
        }
        Optional<OperationMethod.ResponseVariant> asked = variants.stream()
                .filter(variant -> variant.word().equals(word) && variant.body().isPresent())
                .findFirst()
                .or(() -> first(variants.get(0), word));
        if (asked.isEmpty()) {
            return Outcome.thrown(mismatch(word));
        }
        Code value = bodies.get(asked.get()).returned();
        List<Code> rivals = variants.stream()
                .filter(variant -> variant != asked.get())
                .flatMap(variant -> MediaTypeQuestions.rival(variant, asked.get()).stream())
                .toList();
        if (!rivals.isEmpty()) {
            return Outcome.returned(value).unless(Code.join(" || ", rivals), mismatch(word));
        }
        return documented(asked.get(), variants.size())
                .map(condition -> Outcome.returned(value).unless(Code.of("!#", condition), failed()))
                .orElseGet(() -> Outcome.returned(value));
    }

    /** The first body of a status, if it is what another status has as a further one. */
    private Optional<OperationMethod.ResponseVariant> first(OperationMethod.ResponseVariant variant, String word) {
        boolean alike = operation.mediaForms().stream()
                .filter(form -> form.word().equals(word))
                .anyMatch(form -> variant.body().equals(Optional.of(form.body()))
                        && variant.mediaTypes().containsAll(form.mediaTypes()));
        return Optional.of(variant).filter(found -> alike);
    }

    private Code mismatch(String word) {
        List<String> wanted = operation.responses().stream()
                .filter(variant -> variant.success() && variant.word().equals(word))
                .flatMap(variant -> variant.mediaTypes().stream())
                .distinct()
                .toList();
        return Code.of("answer.mismatch(#)", Literal.of(String.join(" or ", wanted)));
    }

    /** The first body is read unless the answer says that it is another one. */
    private static Choice chosen(
            List<OperationMethod.ResponseVariant> variants, Function<OperationMethod.ResponseVariant, Code> reading) {
        List<Choice.Option> options = MediaTypeQuestions.order(variants).stream()
                .map(variant ->
                        new Choice.Option(MediaTypeQuestions.question(variant, variants), reading.apply(variant)))
                .toList();
        return new Choice(options, reading.apply(variants.get(0)));
    }

    private static Choice chosen(
            List<OperationMethod.ResponseVariant> variants,
            Function<OperationMethod.ResponseVariant, Code> reading,
            Code undocumented) {
        Choice choice = chosen(variants, reading);
        return documented(variants.get(0), variants.size())
                .map(condition -> choice.onlyIf(condition, undocumented))
                .orElse(choice);
    }

    /** When an answer is one of {@code default} or of a range of errors: a proxy's HTML page is no documented answer. */
    private static Optional<Code> documented(OperationMethod.ResponseVariant variant, int alternatives) {
        if (!variant.isBroad()) {
            return Optional.empty();
        }
        if (MediaTypeQuestions.isJson(variant) && variant.isFirst()) {
            return Optional.of(new Code("answer.isJson()"));
        }
        return alternatives > 1
                ? Optional.of(Code.of("answer.is(#)", MediaTypeQuestions.mediaTypes(variant)))
                : Optional.empty();
    }

    private Code decoded(OperationMethod.ResponseVariant variant) {
        TypeToken name = TypeToken.of(api.client().answers().answer(operation, variant));
        AnswerBodyCode.Reading body = bodies.get(variant);
        return body == null
                ? Code.of("new #(answer.head())", name)
                : Code.of("new #(#, answer.head())", name, body.returned());
    }

    private Code exception(OperationMethod.ResponseVariant variant) {
        TypeToken name = TypeToken.of(api.client().answers().exception(variant).name());
        AnswerBodyCode.Reading body = bodies.get(variant);
        return body == null ? Code.of("new #(answer)", name) : Code.of("new #(answer, #)", name, body.thrown());
    }

    private Code undocumented() {
        return Code.of(
                "new #(answer.body(), answer.head())",
                TypeToken.of(api.client().answers().undocumented(operation)));
    }

    private static Code undocumentedException() {
        return Code.of("new #(answer)", TypeToken.of(RuntimeTypes.UNDOCUMENTED_EXCEPTION));
    }
}
