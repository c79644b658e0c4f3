package dev.tenon.generator.render.view;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.AnswerClass;
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
                docs(answer),
                new Identifier(answer.name().simpleName()),
                TypeToken.of(superclass(body)),
                Code.join(", ", answer.results().stream().map(TypeToken::of).toList()),
                body.map(value -> Code.of("# body, # head", TypeToken.of(value.declared()), head))
                        .orElseGet(() -> Code.of("# head", head)),
                new Code(body.isPresent() ? "body, head" : "head"));
    }

    private static List<JavadocLine> docs(AnswerClass answer) {
        String what = answer.status()
                .map(status -> documented(status, answer.body()))
                .orElse("An answer that the contract does not document.");
        Javadoc docs = new Javadoc().description(answer.docs(), what);
        return answer.docs().isDescribed() ? docs.paragraph(what).lines() : docs.lines();
    }

    private static TypeName superclass(Optional<AnswerBody> body) {
        if (body.isEmpty()) {
            return RuntimeTypes.RESPONSE;
        }
        if (body.get() instanceof AnswerBody.Json json) {
            return ParameterizedTypeName.get(RuntimeTypes.BODY_RESPONSE, json.reference());
        }
        return body.get() instanceof AnswerBody.Octets ? RuntimeTypes.STREAM_RESPONSE : RuntimeTypes.RAW_RESPONSE;
    }

    private static String documented(Status status, Optional<AnswerBody> body) {
        return "<strong>" + StatusText.of(status) + "</strong>, of operations that document "
                + body.map(value -> bodyOf(value) + ", and no header fields.")
                        .orElse("neither body nor header fields for it.");
    }

    private static String bodyOf(AnswerBody body) {
        return body instanceof AnswerBody.Json json
                ? json.common().map(type -> "{@link " + type + "} as its body").orElseThrow()
                : "a body which is no JSON";
    }
}
