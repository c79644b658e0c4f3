package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.ScalarKind;
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
                        .map(variant -> variant(variant, name))
                        .toList());
    }

    private static VariantView variant(OperationMethod.ResponseVariant variant, Identifier response) {
        Optional<TypeName> body = bodyType(variant);
        Code head = Code.of("# head", TypeToken.of(RuntimeTypes.RESPONSE_HEAD));
        return new VariantView(
                new Javadoc()
                        .paragraph("<strong>" + StatusText.of(variant.status()) + "</strong>")
                        .description(variant.docs(), "")
                        .lines(),
                new Identifier(variant.name()),
                body.map(type -> Code.of("# body, #", TypeToken.of(type), head)).orElse(head),
                response,
                variant.headers().stream().map(ResponseView::header).toList());
    }

    /** The type of the record's {@code body}, if the answer has one. */
    static Optional<TypeName> bodyType(OperationMethod.ResponseVariant variant) {
        return variant.body()
                .map(use -> use.declared())
                .or(() -> variant.mediaType().map(type -> RuntimeTypes.RAW_BODY));
    }

    private static HeaderView header(OperationMethod.HeaderAccessor header) {
        String method = header.kind() == ScalarKind.INT
                ? "head.intHeader(#)"
                : header.kind() == ScalarKind.LONG ? "head.longHeader(#)" : "head.header(#)";
        return new HeaderView(
                new Javadoc()
                        .description(
                                header.docs(),
                                "{@return the " + Javadoc.code(header.wireName()) + " header field, empty if absent}")
                        .lines(),
                TypeToken.of(ParameterizedTypeName.get(
                        ClassName.get(Optional.class), header.kind().typeName().box())),
                new Identifier(header.name()),
                Code.of(method, Literal.of(header.wireName())));
    }
}
