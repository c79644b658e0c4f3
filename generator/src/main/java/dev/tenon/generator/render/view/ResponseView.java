package dev.tenon.generator.render.view;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.AnswerClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.CommonMark;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Printable;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code response} sees.
 *
 * @param head the file's head
 * @param docs the interface's comment
 * @param name the interface's simple name
 * @param permitted the classes of all answers
 * @param result the interface of all results
 * @param variants the answers of this operation alone
 */
public record ResponseView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        Code permitted,
        TypeToken result,
        List<VariantView> variants) {

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
        List<Printable> permitted = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            TypeToken type = TypeToken.of(api.client().answers().answer(operation, variant));
            permitted.add(type);
            Optional<AnswerClass> answer = api.client().answers().shared(operation, variant);
            if (answer.isPresent()) {
                item(answer.get(), variant).ifPresent(shared::add);
                continue;
            }
            variants.add(VariantView.of(
                    docs(operation, variant),
                    variant.name(),
                    variant.body(),
                    name,
                    variant.headers().stream()
                            .map(header -> HeaderView.of(api, header))
                            .toList()));
        }
        boolean others = operation.leavesOthers();
        if (others) {
            permitted.add(TypeToken.of(api.client().answers().undocumented(operation)));
        }
        return new ResponseView(
                FileHead.of(api, api.basePackage()),
                docs(operation, others, shared),
                name,
                Code.join(", ", permitted),
                TypeToken.of(RuntimeTypes.OPERATION_RESULT),
                variants);
    }

    private static List<JavadocLine> docs(OperationMethod operation, boolean others, List<String> shared) {
        Javadoc docs = new Javadoc()
                .paragraph("What " + Javadoc.link(operation.owner(), operation.name() + "WithResponse")
                        + " answers: one case for each documented status"
                        + (others ? ", and one for any other." : "."));
        if (!shared.isEmpty()) {
            docs.paragraph("Of cases that operations share, the contract says here:")
                    .paragraph(Javadoc.list(shared));
        }
        return docs.lines();
    }

    /** What the contract says of a case that operations share, unless that is told there. */
    private static Optional<String> item(AnswerClass answer, OperationMethod.ResponseVariant variant) {
        if (variant.isFirst()
                && answer.docs().description().equals(variant.docs().description())) {
            return Optional.empty();
        }
        String text = variant.docs().description().map(CommonMark::toInlineHtml).orElse("");
        return Optional.of("{@link " + answer.name().simpleName() + "}" + mediaTypes(variant)
                + (text.isBlank() ? "" : ": " + text));
    }

    private static List<JavadocLine> docs(OperationMethod operation, OperationMethod.ResponseVariant variant) {
        Javadoc docs = new Javadoc()
                .heading(
                        "<strong>" + StatusText.of(variant.status()) + "</strong>" + mediaTypes(variant),
                        variant.docs());
        LinkDocs.list(operation, variant)
                .ifPresent(list -> docs.paragraph("Links:").paragraph(list));
        return docs.lines();
    }

    /** What tells the cases of one status apart. */
    static String mediaTypes(OperationMethod.ResponseVariant variant) {
        return variant.isFirst()
                ? ""
                : ", as "
                        + String.join(
                                " or ",
                                variant.mediaTypes().stream().map(Javadoc::code).toList());
    }
}
