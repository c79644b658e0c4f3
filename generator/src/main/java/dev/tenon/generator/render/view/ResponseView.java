package dev.tenon.generator.render.view;

import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code response} sees.
 *
 * @param head the file's head
 * @param docs the interface's comment
 * @param name the interface's simple name
 * @param responseHead the type of status and header fields
 * @param rawBody the type of an undecoded body
 * @param variants the documented answers
 */
public record ResponseView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken responseHead,
        TypeToken rawBody,
        List<VariantView> variants) {

    /**
     * A documented answer.
     *
     * @param docs the record's comment
     * @param name the record's simple name
     * @param components the record's components
     * @param response the interface's simple name
     * @param headers the typed header fields
     */
    public record VariantView(
            List<JavadocLine> docs, Identifier name, Code components, Identifier response, List<HeaderView> headers) {}

    /**
     * A typed header field.
     *
     * @param docs the accessor's comment
     * @param type what it returns
     * @param name its name
     * @param value the expression that it returns
     */
    public record HeaderView(List<JavadocLine> docs, TypeToken type, Identifier name, Code value) {}

    /**
     * The view of an operation's answers.
     *
     * @param api the output
     * @param operation the operation
     * @return what its template sees
     */
    public static ResponseView of(JavaApi api, OperationMethod operation) {
        Identifier name = new Identifier(operation.response().simpleName());
        return new ResponseView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("What {@link " + operation.owner().simpleName() + "#" + operation.name()
                                + "WithResponse} answers: one case for each documented status, and one for any other.")
                        .lines(),
                name,
                TypeToken.of(RuntimeTypes.RESPONSE_HEAD),
                TypeToken.of(RuntimeTypes.RAW_BODY),
                operation.responses().stream()
                        .map(variant -> variant(api, variant, name))
                        .toList());
    }

    private static VariantView variant(JavaApi api, OperationMethod.ResponseVariant variant, Identifier response) {
        Optional<TypeName> body = bodyType(variant);
        Code head = Code.of("# head", TypeToken.of(RuntimeTypes.RESPONSE_HEAD));
        return new VariantView(
                new Javadoc()
                        .paragraph("<strong>" + StatusText.of(variant.status()) + "</strong>" + mediaTypes(variant))
                        .description(variant.docs(), "")
                        .lines(),
                new Identifier(variant.name()),
                body.map(type -> Code.of("# body, #", TypeToken.of(type), head)).orElse(head),
                response,
                variant.headers().stream().map(header -> header(api, header)).toList());
    }

    /** What tells the cases of one status apart. */
    private static String mediaTypes(OperationMethod.ResponseVariant variant) {
        return variant.isFirst()
                ? ""
                : ", as "
                        + String.join(
                                " or ",
                                variant.mediaTypes().stream().map(Javadoc::code).toList());
    }

    /** The type of the record's {@code body}, if the answer has one. */
    static Optional<TypeName> bodyType(OperationMethod.ResponseVariant variant) {
        return variant.body().map(AnswerBody::declared);
    }

    private static HeaderView header(JavaApi api, OperationMethod.HeaderAccessor header) {
        HeaderCode code = new HeaderCode(api, header);
        String otherwise = "{@return the " + Javadoc.code(header.wireName()) + " header field"
                + (header.required() ? "}" : ", empty if absent}");
        return new HeaderView(
                new Javadoc().description(header.docs(), otherwise).lines(),
                code.type(),
                new Identifier(header.name()),
                code.value());
    }
}
