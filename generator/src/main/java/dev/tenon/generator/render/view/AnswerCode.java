package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The expressions that make the cases of the sealed result of an answer. */
final class AnswerCode {
    private final JavaApi api;
    private final OperationMethod operation;
    private final Identifier name;
    private final Identifier response;
    private final Map<Status, List<OperationMethod.ResponseVariant>> statuses = new LinkedHashMap<>();
    private final List<OperationView.ValidatorMethodView> validators = new ArrayList<>();
    private final List<ConstantView> constants = new ArrayList<>();

    AnswerCode(JavaApi api, OperationMethod operation) {
        this.api = api;
        this.operation = operation;
        this.name = new Identifier(operation.operation().simpleName());
        this.response = new Identifier(operation.response().simpleName());
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            statuses.computeIfAbsent(variant.status(), status -> new ArrayList<>())
                    .add(variant);
        }
    }

    List<OperationView.ValidatorMethodView> validators() {
        return validators;
    }

    List<ConstantView> constants() {
        return constants;
    }

    /** The cases of the switch over the status. */
    List<Code> cases() {
        List<Code> cases = new ArrayList<>();
        List<Code> ranges = new ArrayList<>();
        Code fallback = undocumented();
        for (Map.Entry<Status, List<OperationMethod.ResponseVariant>> entry : statuses.entrySet()) {
            if (entry.getKey() instanceof Status.Exact exact) {
                cases.add(Code.of("case # -> #;", Literal.of(exact.code()), decoded(entry.getValue())));
            } else if (entry.getKey() instanceof Status.Range range) {
                ranges.add(Code.of("case # -> #;", Literal.of(range.hundreds()), decoded(entry.getValue()))
                        .indented());
            } else {
                fallback = catchAll(entry.getValue());
            }
        }
        if (ranges.isEmpty()) {
            cases.add(Code.of("default -> #;", fallback));
            return cases;
        }
        cases.add(new Code("default -> switch (answer.status() / 100) {"));
        cases.addAll(ranges);
        cases.add(Code.of("default -> #;", fallback).indented());
        cases.add(new Code("};"));
        return cases;
    }

    /** The first body is read unless the answer says that it is another one. */
    private Code decoded(List<OperationMethod.ResponseVariant> variants) {
        Code code = decoded(variants.get(0));
        for (int i = variants.size() - 1; i > 0; i--) {
            code = Code.of("answer.is(#) ? # : #", mediaTypes(variants.get(i)), decoded(variants.get(i)), code);
        }
        return code;
    }

    /** A proxy's HTML page is no documented answer, whatever {@code default} says. */
    private Code catchAll(List<OperationMethod.ResponseVariant> variants) {
        OperationMethod.ResponseVariant last = variants.get(0);
        Code code = decoded(last);
        if (last.body().filter(body -> body instanceof AnswerBody.Json).isPresent()) {
            code = Code.of("answer.isJson() ? # : #", code, undocumented());
        } else if (last.body().isPresent() && variants.size() > 1) {
            code = Code.of("answer.is(#) ? # : #", mediaTypes(last), code, undocumented());
        }
        for (int i = variants.size() - 1; i > 0; i--) {
            code = Code.of("answer.is(#) ? # : #", mediaTypes(variants.get(i)), decoded(variants.get(i)), code);
        }
        return code;
    }

    private Code undocumented() {
        return Code.of("new #.Undocumented(answer.body(), answer.head())", response);
    }

    private Code decoded(OperationMethod.ResponseVariant variant) {
        Identifier record = new Identifier(variant.name());
        return variant.body()
                .map(body -> Code.of("new #.#(#, answer.head())", response, record, body(variant, body)))
                .orElseGet(() -> Code.of("new #.#(answer.head())", response, record));
    }

    private Code body(OperationMethod.ResponseVariant variant, AnswerBody body) {
        if (body instanceof AnswerBody.Json json) {
            return Code.of("answer.json(#)", reading(variant, json.use()));
        } else if (body instanceof AnswerBody.Items items) {
            return Code.of("answer.items(#, #)", reading(variant, items.item()), mediaTypes(variant));
        } else if (body instanceof AnswerBody.Events events) {
            return Code.of("answer.events(#)", reading(variant, events.data()));
        } else if (body instanceof AnswerBody.TextEvents) {
            return new Code("answer.textEvents()");
        }
        return body instanceof AnswerBody.Octets
                ? Code.of("answer.stream(#)", mediaTypes(variant))
                : new Code("answer.body()");
    }

    private static Code mediaTypes(OperationMethod.ResponseVariant variant) {
        return Code.join(", ", variant.mediaTypes().stream().map(Literal::of).toList());
    }

    /** The codec, and the validator if there is anything to check. */
    private Code reading(OperationMethod.ResponseVariant variant, TypeUse use) {
        return Checks.needsCheck(use.type())
                ? Code.of("#, #", Expressions.codec(use), validator(variant, use))
                : Expressions.codec(use);
    }

    private Code validator(OperationMethod.ResponseVariant variant, TypeUse use) {
        if (use.type() instanceof JavaType.Model model && !use.nullable()) {
            return Code.of("#.INSTANCE", TypeToken.of(model.validator()));
        }
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        Checks checks = new Checks(api);
        if (use.nullable()) {
            checks.within(
                    new Code("if (body.isPresent()) {"),
                    () -> checks.value(use.type(), new Code("body.get()"), Pointer.ROOT, variant.name()));
        } else {
            checks.value(use.type(), new Code("body"), Pointer.ROOT, variant.name());
        }
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("# found = #.none();", violations, violations));
        statements.addAll(checks.lines());
        statements.add(new Code("return found;"));
        Identifier method = new Identifier("validate" + variant.name());
        validators.add(
                new OperationView.ValidatorMethodView(method, violations, TypeToken.of(use.reference()), statements));
        constants.addAll(checks.constants());
        return Code.of("#::#", name, method);
    }
}
