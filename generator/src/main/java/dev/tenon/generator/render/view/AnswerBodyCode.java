package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.render.text.Code;

/** The expressions that read the bodies of answers. */
final class AnswerBodyCode {
    private final OperationMethod operation;
    private final BodyValidators validators;

    AnswerBodyCode(OperationMethod operation, BodyValidators validators) {
        this.operation = operation;
        this.validators = validators;
    }

    /**
     * What reads a body.
     *
     * @param returned the expression for a result
     * @param thrown the expression for an exception, of which the status matters even if its body cannot be read
     */
    record Reading(Code returned, Code thrown) {}

    Reading of(OperationMethod.ResponseVariant variant, AnswerBody body) {
        if (body instanceof AnswerBody.Json json) {
            Code arguments = reading(variant, json.use());
            return new Reading(Code.of("answer.json(#)", arguments), Code.of("answer.error(#)", arguments));
        }
        Code other = other(variant, body);
        return new Reading(other, other);
    }

    private Code other(OperationMethod.ResponseVariant variant, AnswerBody body) {
        if (body instanceof AnswerBody.Items items) {
            return Code.of(
                    "answer.items(#, #)", reading(variant, items.item()), MediaTypeQuestions.mediaTypes(variant));
        } else if (body instanceof AnswerBody.Events events) {
            return Code.of("answer.events(#)", reading(variant, events.data()));
        } else if (body instanceof AnswerBody.TextEvents) {
            return new Code("answer.textEvents()");
        }
        return body instanceof AnswerBody.Octets
                ? Code.of("answer.stream(#)", MediaTypeQuestions.mediaTypes(variant))
                : new Code("answer.body()");
    }

    private Code reading(OperationMethod.ResponseVariant variant, TypeUse use) {
        return validators.codec(use, Direction.RECEIVED, CallNames.validate(operation, variant), variant.name());
    }
}
