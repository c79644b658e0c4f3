package dev.tenon.generator.render.view;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code response} sees.
 *
 * @param head the file's head
 * @param docs the interface's comment
 * @param name the interface's simple name
 * @param responseHead the type of status and header fields
 * @param variants the documented answers, and the one that is not, if there are others
 */
public record ResponseView(
        FileHead head, List<JavadocLine> docs, Identifier name, TypeToken responseHead, List<VariantView> variants) {

    /**
     * An answer.
     *
     * @param docs the class's comment
     * @param name the class's simple name
     * @param superclass the class that it extends
     * @param response the interface's simple name
     * @param parameters the constructor's parameters
     * @param arguments what the constructor hands to the superclass
     * @param headers the typed header fields
     */
    public record VariantView(
            List<JavadocLine> docs,
            Identifier name,
            TypeToken superclass,
            Identifier response,
            Code parameters,
            Code arguments,
            List<HeaderView> headers) {
        static VariantView of(
                List<JavadocLine> docs,
                String name,
                Optional<AnswerBody> body,
                Identifier response,
                List<HeaderView> headers) {
            TypeToken head = TypeToken.of(RuntimeTypes.RESPONSE_HEAD);
            return new VariantView(
                    docs,
                    new Identifier(name),
                    TypeToken.of(
                            body.isPresent()
                                    ? ParameterizedTypeName.get(
                                            RuntimeTypes.BODY_RESPONSE,
                                            body.get().reference())
                                    : RuntimeTypes.RESPONSE),
                    response,
                    body.map(value -> Code.of("# body, # head", TypeToken.of(value.declared()), head))
                            .orElseGet(() -> Code.of("# head", head)),
                    new Code(body.isPresent() ? "body, head" : "head"),
                    headers);
        }
    }

    /**
     * The view of an operation's answers.
     *
     * @param api the output
     * @param operation the operation
     * @return what its template sees
     */
    public static ResponseView of(JavaApi api, OperationMethod operation) {
        Identifier name = new Identifier(operation.response().simpleName());
        List<VariantView> variants = new ArrayList<>();
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            variants.add(VariantView.of(
                    docs(operation, variant),
                    variant.name(),
                    variant.body(),
                    name,
                    variant.headers().stream()
                            .map(header -> HeaderView.of(api, header))
                            .toList()));
        }
        boolean others = AnswerCode.leavesOthers(operation);
        if (others) {
            variants.add(VariantView.of(
                    new Javadoc()
                            .paragraph("An answer that the contract does not document.")
                            .lines(),
                    "Undocumented",
                    Optional.of(new AnswerBody.Raw()),
                    name,
                    List.of()));
        }
        return new ResponseView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("What {@link " + operation.owner().simpleName() + "#" + operation.name()
                                + "WithResponse} answers: one case for each documented status"
                                + (others ? ", and one for any other." : "."))
                        .lines(),
                name,
                TypeToken.of(RuntimeTypes.RESPONSE_HEAD),
                variants);
    }

    private static List<JavadocLine> docs(OperationMethod operation, OperationMethod.ResponseVariant variant) {
        Javadoc docs = new Javadoc()
                .paragraph("<strong>" + StatusText.of(variant.status()) + "</strong>" + mediaTypes(variant))
                .description(variant.docs(), "");
        LinkDocs.list(operation, variant)
                .ifPresent(list -> docs.paragraph("Links:").paragraph(list));
        return docs.lines();
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
}
