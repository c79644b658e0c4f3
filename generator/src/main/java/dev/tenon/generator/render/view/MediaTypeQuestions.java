package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.OperationMethod.ResponseVariant;
import dev.tenon.generator.contract.MediaTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What an answer is asked to tell the bodies of a status apart. The most exact media type wins: one by its own name before one that is
 * only called so, too, and before ranges and octets, which cover the others.
 */
final class MediaTypeQuestions {
    private MediaTypeQuestions() {}

    /** All but the first body, which is read unless the answer says that it is another one, in the order in which they are asked for. */
    static List<ResponseVariant> order(List<ResponseVariant> variants) {
        List<ResponseVariant> named = new ArrayList<>();
        List<ResponseVariant> others = new ArrayList<>();
        List<ResponseVariant> wide = new ArrayList<>();
        for (ResponseVariant variant : variants.subList(1, variants.size())) {
            if (isWide(variant, variants)) {
                wide.add(variant);
            } else {
                (isCalledLike(variant, before(variant, variants)) ? named : others).add(variant);
            }
        }
        named.addAll(others);
        named.addAll(wide);
        return named;
    }

    /** The question for a body that is not the first one, where {@link #order} has it. */
    static Code question(ResponseVariant variant, List<ResponseVariant> variants) {
        return question(variant, variants.get(0), before(variant, variants));
    }

    /** The question whether an answer has another body than the one that was asked for; empty if that one finds out itself. */
    static Optional<Code> rival(ResponseVariant other, ResponseVariant asked) {
        return isJson(other) && isJson(asked) || isCalledLike(other, List.of(asked))
                ? Optional.of(question(other, asked, List.of(asked)))
                : Optional.empty();
    }

    private static Code question(ResponseVariant variant, ResponseVariant otherwise, List<ResponseVariant> before) {
        boolean wide = isWide(variant, List.of(otherwise));
        if (wide && isCalledLike(variant, List.of(otherwise))) {
            return Code.of("answer.is(#) && !answer.isNamed(#)", mediaTypes(variant), mediaTypes(otherwise));
        }
        if (isCalledLike(variant, before)) {
            return Code.of("answer.isNamed(#)", mediaTypes(variant));
        }
        Code question = Code.of("answer.is(#)", mediaTypes(variant));
        if (!wide) {
            return question;
        }
        return isJson(otherwise) && !isJson(variant)
                ? Code.of("# && !answer.isJson()", question)
                : Code.of("# && !answer.is(#)", question, mediaTypes(otherwise));
    }

    /** Those whose names a body has to differ from: the ones before it, and any that it is but for its parameters. */
    private static List<ResponseVariant> before(ResponseVariant variant, List<ResponseVariant> variants) {
        List<ResponseVariant> before = new ArrayList<>();
        boolean behind = false;
        for (ResponseVariant other : variants) {
            behind |= other == variant;
            if (!behind || isWide(other, List.of(variant))) {
                before.add(other);
            }
        }
        return before;
    }

    private static boolean isWide(ResponseVariant variant, List<ResponseVariant> others) {
        return others.stream().anyMatch(other -> anyPair(variant, other, MediaTypes::covers));
    }

    private static boolean isCalledLike(ResponseVariant variant, List<ResponseVariant> others) {
        return others.stream().anyMatch(other -> anyPair(variant, other, MediaTypes::meanTheSame));
    }

    private static boolean anyPair(ResponseVariant one, ResponseVariant other, BiPredicate<String, String> relation) {
        return one.mediaTypes().stream()
                .anyMatch(type -> other.mediaTypes().stream().anyMatch(another -> relation.test(type, another)));
    }

    static boolean isJson(ResponseVariant variant) {
        return variant.body().filter(AnswerBody.Json.class::isInstance).isPresent();
    }

    /** The media types of a body, as arguments. */
    static Code mediaTypes(ResponseVariant variant) {
        return Code.join(", ", variant.mediaTypes().stream().map(Literal::of).toList());
    }
}
