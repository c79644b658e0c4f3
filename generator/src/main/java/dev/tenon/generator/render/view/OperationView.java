package dev.tenon.generator.render.view;

import java.util.List;

/**
 * What the template {@code operation} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param constants what the checks use
 * @param requests the methods that check arguments and build requests
 * @param answer the type of an answer
 * @param response the simple name of the sealed result
 * @param decode the statements that make the sealed result
 * @param decoders the methods that make a success or an exception of an answer
 * @param validators methods that check bodies which are no models
 */
public record OperationView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        List<ConstantView> constants,
        List<RequestMethodView> requests,
        TypeToken answer,
        Identifier response,
        List<Code> decode,
        List<DecoderView> decoders,
        List<ValidatorMethodView> validators) {

    /**
     * A method that builds a request, or a part of one.
     *
     * @param returned its modifiers and what it returns
     * @param name its name
     * @param parameters its parameters
     * @param statements its statements
     */
    public record RequestMethodView(Code returned, Identifier name, Code parameters, List<Code> statements) {}

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
