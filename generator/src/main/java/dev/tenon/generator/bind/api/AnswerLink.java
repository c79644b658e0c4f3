package dev.tenon.generator.bind.api;

import java.util.List;
import java.util.Optional;

/**
 * A link of an answer.
 *
 * @param name its name in the contract
 * @param target the operation that it leads to
 * @param parameters what it says of that operation's parameters
 * @param body what it says of that operation's body
 * @param server the URL of another server, if it names one
 * @param docs what the contract says of it
 * @param method the method that follows it, if all that it needs is in the answer
 */
public record AnswerLink(
        String name,
        OperationMethod target,
        List<Parameter> parameters,
        Optional<String> body,
        Optional<String> server,
        Docs docs,
        Optional<LinkMethod> method) {
    /** Copies the list. */
    public AnswerLink {
        parameters = List.copyOf(parameters);
    }

    /**
     * What a link says of a parameter.
     *
     * @param name the parameter's name
     * @param text a value or a runtime expression
     */
    public record Parameter(String name, String text) {}
}
