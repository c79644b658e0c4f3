package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * What the template {@code exception} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param superclass the class that it extends
 * @param response the simple name of the operation's sealed result
 * @param operation the operation's identifier
 * @param errors one exception for each answer that is no success
 */
public record ExceptionView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken superclass,
        Identifier response,
        Literal operation,
        List<ErrorView> errors) {

    /**
     * One exception.
     *
     * @param docs its comment
     * @param name its simple name, which is its answer's too
     * @param exception the simple name of the class around it
     * @param response the simple name of the operation's sealed result
     * @param excerpt what the message shows of the body
     */
    public record ErrorView(
            List<JavadocLine> docs, Identifier name, Identifier exception, Identifier response, Code excerpt) {}

    /**
     * The view of an operation's exceptions.
     *
     * @param api the output
     * @param operation the operation
     * @return what its template sees
     */
    public static ExceptionView of(JavaApi api, OperationMethod operation) {
        Identifier name = new Identifier(operation.exception().simpleName());
        Identifier response = new Identifier(operation.response().simpleName());
        List<ErrorView> errors = new ArrayList<>();
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            variant.exceptionName()
                    .ifPresent(error -> errors.add(new ErrorView(
                            new Javadoc()
                                    .paragraph("The answer {@link " + response.text() + "." + variant.name() + "}.")
                                    .lines(),
                            new Identifier(error),
                            name,
                            response,
                            ExcerptCode.of(api, variant))));
        }
        errors.add(new ErrorView(
                new Javadoc()
                        .paragraph("An answer that the contract does not document.")
                        .lines(),
                new Identifier("Undocumented"),
                name,
                response,
                new Code("response.body().toString()")));
        return new ExceptionView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("Thrown by {@link " + operation.owner().simpleName() + "#" + operation.name()
                                + "} when the answer is no success: one class for each documented status.")
                        .lines(),
                name,
                TypeToken.of(RuntimeTypes.API_EXCEPTION),
                response,
                Literal.of(operation.id()),
                errors);
    }
}
