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
 * @param cases the cases of the switch over the status
 * @param decoders the methods that return a success or throw
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
        List<Code> cases,
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
     * A method that returns a success or throws.
     *
     * @param success what it returns, or a {@code Void} that is null
     * @param name its name
     * @param answer the type of an answer
     * @param response the simple name of the sealed result
     * @param unwrap its statements
     */
    public record DecoderView(
            Code success, Identifier name, TypeToken answer, Identifier response, List<Code> unwrap) {}

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
