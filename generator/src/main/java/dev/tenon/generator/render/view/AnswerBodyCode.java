package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The expressions that read the bodies of answers. */
final class AnswerBodyCode {
    private final JavaApi api;
    private final OperationMethod operation;
    private final Constants constants;
    private final List<OperationView.ValidatorMethodView> validators = new ArrayList<>();

    AnswerBodyCode(JavaApi api, OperationMethod operation, Constants constants) {
        this.api = api;
        this.operation = operation;
        this.constants = constants;
    }

    /** The methods that check bodies which are no models. */
    List<OperationView.ValidatorMethodView> validators() {
        return validators;
    }

    Code of(OperationMethod.ResponseVariant variant, AnswerBody body) {
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
        Checks checks = Checks.ofDirection(api, constants, "ANSWER");
        Optional<Code> validator = checks.validator(use.type(), operation.name() + " " + variant.name());
        if (validator.isPresent() && !use.nullable()) {
            return validator.get();
        }
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        if (use.nullable()) {
            checks.within(
                    new Code("if (body.isPresent()) {"),
                    () -> checks.value(use.type(), new Code("body.get()"), Pointer.ROOT, variant.name()));
        } else {
            checks.value(use.type(), new Code("body"), Pointer.ROOT, variant.name());
        }
        List<Code> statements = ValidatorView.statements(checks.lines());
        Identifier method = CallNames.validate(operation, variant);
        validators.add(
                new OperationView.ValidatorMethodView(method, violations, TypeToken.of(use.reference()), statements));
        return Code.of("#::#", new Identifier(operation.operation().simpleName()), method);
    }
}
