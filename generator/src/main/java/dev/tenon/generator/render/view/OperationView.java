package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;

/**
 * The methods that build an operation's requests and read its answers.
 *
 * @param requests the methods that build requests
 * @param answer the type of an answer
 * @param response the simple name of the sealed result
 * @param decode the name of the method that makes it of an answer
 * @param decoding the statements of that method
 * @param decoders the methods that make successes and exceptions of an answer
 * @param validators the methods that check bodies which are no models
 */
public record OperationView(
        List<RequestMethodView> requests,
        TypeToken answer,
        Identifier response,
        Identifier decode,
        List<Code> decoding,
        List<DecoderView> decoders,
        List<ValidatorMethodView> validators) {

    /**
     * A method that builds a request, or a part of one.
     *
     * @param usesDeprecated whether it uses what is deprecated, which it must not be warned of
     * @param returned its modifiers and what it returns
     * @param name its name
     * @param parameters its parameters
     * @param statements its statements
     */
    public record RequestMethodView(
            boolean usesDeprecated, Code returned, Identifier name, Code parameters, List<Code> statements) {}

    /**
     * A method that makes a success or an exception of an answer.
     *
     * @param returned what it returns, or a {@code Void} that is null
     * @param name its name
     * @param answer the type of an answer
     * @param statements its statements
     */
    public record DecoderView(Code returned, Identifier name, TypeToken answer, List<Code> statements) {}

    /**
     * A method that checks a body.
     *
     * @param name its name
     * @param violations the type of the outcome
     * @param type the body's type
     * @param statements its statements
     */
    public record ValidatorMethodView(Identifier name, TypeToken violations, TypeToken type, List<Code> statements) {}
}
