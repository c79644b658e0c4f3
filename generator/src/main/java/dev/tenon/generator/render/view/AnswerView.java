package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.AnswerClass;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.contract.Status;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code answer} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param superclass the class that it extends
 * @param results the sealed results that it is a case of
 * @param parameters the constructor's parameters
 * @param arguments what the constructor hands to the superclass
 */
public record AnswerView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken superclass,
        Code results,
        Code parameters,
        Code arguments) {
    /**
     * The view of an answer that operations share.
     *
     * @param api the output
     * @param answer the answer
     * @return what its template sees
     */
    public static AnswerView of(JavaApi api, AnswerClass answer) {
        TypeToken head = TypeToken.of(RuntimeTypes.RESPONSE_HEAD);
        Optional<AnswerBody> body = answer.body();
        return new AnswerView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph(answer.status()
                                .map(status -> documented(status, body.isPresent()))
                                .orElse("An answer that the contract does not document."))
                        .lines(),
                new Identifier(answer.name().simpleName()),
                TypeToken.of(superclass(body)),
                Code.join(", ", answer.results().stream().map(TypeToken::of).toList()),
                body.map(value -> Code.of("# body, # head", TypeToken.of(value.declared()), head))
                        .orElseGet(() -> Code.of("# head", head)),
                new Code(body.isPresent() ? "body, head" : "head"));
    }

    private static ClassName superclass(Optional<AnswerBody> body) {
        if (body.isEmpty()) {
            return RuntimeTypes.RESPONSE;
        }
        return body.get() instanceof AnswerBody.Octets ? RuntimeTypes.STREAM_RESPONSE : RuntimeTypes.RAW_RESPONSE;
    }

    private static String documented(Status status, boolean stream) {
        return "<strong>" + StatusText.of(status) + "</strong>, of operations that document "
                + (stream
                        ? "a body which is no JSON, and no header fields."
                        : "neither body nor header fields for it.");
    }
}
