package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.TypeUse;

/** The expressions that read the bodies of answers. */
final class AnswerBodyCode {
    private final OperationMethod operation;
    private final BodyValidators validators;

    AnswerBodyCode(OperationMethod operation, BodyValidators validators) {
        this.operation = operation;
        this.validators = validators;
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

    private Code reading(OperationMethod.ResponseVariant variant, TypeUse use) {
        return validators.codec(use, "ANSWER", CallNames.validate(operation, variant), variant.name());
    }
}
