package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.ExceptionClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code exception} sees: one of {@code whole} and {@code split} is there.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param kind the class's modifiers
 * @param name the class's simple name
 * @param superclass the class that it extends
 * @param whole the content of the class if all operations document the same body
 * @param split the classes nested in it otherwise
 */
public record ExceptionView(
        FileHead head,
        List<JavadocLine> docs,
        Code kind,
        Identifier name,
        TypeToken superclass,
        Optional<CaseView> whole,
        Optional<SplitView> split) {

    /**
     * What operations document of the status.
     *
     * @param docs the class's comment
     * @param name the class's simple name
     * @param superclass the simple name of the class around it
     * @param parameters the constructor's parameters
     * @param arguments what the constructor hands to the superclass: the answer, and what the message shows of the body
     * @param body the body, if there is one
     * @param headers the typed header fields
     */
    public record CaseView(
            List<JavadocLine> docs,
            Identifier name,
            Identifier superclass,
            Code parameters,
            Code arguments,
            Optional<BodyView> body,
            List<HeaderView> headers) {}

    /**
     * A body.
     *
     * @param type its type
     */
    public record BodyView(TypeToken type) {}

    /**
     * Several bodies of one status.
     *
     * @param name the simple name of the class around them
     * @param parameters the parameters of its constructor
     * @param cases the nested classes
     */
    public record SplitView(Identifier name, Code parameters, List<CaseView> cases) {}

    /**
     * The view of an exception.
     *
     * @param api the output
     * @param exception the exception
     * @return what its template sees
     */
    public static ExceptionView of(JavaApi api, ExceptionClass exception) {
        Identifier name = new Identifier(exception.name().simpleName());
        List<CaseView> cases = exception.cases().stream()
                .map(body -> caseView(api, exception, body))
                .toList();
        Javadoc docs = new Javadoc()
                .paragraph("Thrown when the service answers "
                        + (exception.status() instanceof Status.Default
                                ? "a status that the operation documents by {@code default} alone"
                                : "<strong>" + StatusText.of(exception.status()) + "</strong>")
                        + (exception.isSplit()
                                ? "; a nested class for each body that operations document for it."
                                : "."));
        if (!exception.isSplit()) {
            docs.description(exception.cases().get(0).docs(), "");
        }
        return new ExceptionView(
                FileHead.of(api, api.basePackage()),
                docs.lines(),
                new Code(exception.isSplit() ? "abstract sealed" : "final"),
                name,
                TypeToken.of(RuntimeTypes.API_EXCEPTION),
                exception.isSplit() ? Optional.empty() : Optional.of(cases.get(0)),
                exception.isSplit()
                        ? Optional.of(new SplitView(
                                name,
                                Code.of(
                                        "# answer, # excerpt",
                                        TypeToken.of(RuntimeTypes.ANSWER),
                                        TypeToken.of(ClassName.get(String.class))),
                                cases))
                        : Optional.empty());
    }

    private static CaseView caseView(JavaApi api, ExceptionClass exception, ExceptionClass.Case body) {
        TypeToken answer = TypeToken.of(RuntimeTypes.ANSWER);
        Optional<TypeToken> type = body.body().map(AnswerBody::declared).map(TypeToken::of);
        return new CaseView(
                new Javadoc()
                        .paragraph("Of operations that document " + (type.isPresent() ? "this body" : "no body")
                                + " for the status.")
                        .description(body.docs(), "")
                        .lines(),
                new Identifier(body.name().simpleName()),
                new Identifier(exception.name().simpleName()),
                type.map(token -> Code.of("# answer, # body", answer, token))
                        .orElseGet(() -> Code.of("# answer", answer)),
                type.isEmpty() && !exception.isSplit()
                        ? new Code("answer")
                        : Code.of("answer, #", ExcerptCode.of(api, body)),
                type.map(BodyView::new),
                body.headers().stream()
                        .map(header -> HeaderView.of(api, header))
                        .toList());
    }
}
