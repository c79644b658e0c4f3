package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** Makes the view of the class that builds an operation's requests and reads its answers. */
public final class OperationViews {
    private final JavaApi api;
    private final OperationMethod operation;
    private final Identifier name;
    private final Identifier response;
    private final List<ConstantView> constants = new ArrayList<>();

    private OperationViews(JavaApi api, OperationMethod operation) {
        this.api = api;
        this.operation = operation;
        this.name = new Identifier(operation.operation().simpleName());
        this.response = new Identifier(operation.response().simpleName());
    }

    /**
     * The view of an operation.
     *
     * @param api the output
     * @param operation the operation
     * @return what its template sees
     */
    public static OperationView of(JavaApi api, OperationMethod operation) {
        return new OperationViews(api, operation).view();
    }

    private OperationView view() {
        RequestCode request = new RequestCode(operation, api);
        List<OperationView.RequestMethodView> requests = request.methods();
        constants.addAll(request.constants());
        AnswerCode answers = new AnswerCode(api, operation);
        List<Code> cases = answers.cases();
        constants.addAll(answers.constants());
        return new OperationView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("The requests and answers of " + Javadoc.code(operation.id()) + ".")
                        .lines(),
                name,
                constants,
                requests,
                TypeToken.of(RuntimeTypes.ANSWER),
                response,
                cases,
                decoders(),
                answers.validators());
    }

    static Code successType(OperationMethod operation) {
        OperationMethod.Success success = operation.success();
        if (success instanceof OperationMethod.Success.Body body) {
            return Code.of("#", TypeToken.of(body.body().declared()));
        }
        boolean nothing = success instanceof OperationMethod.Success.Nothing;
        return nothing
                ? new Code("void")
                : Code.of("#", new Identifier(operation.response().simpleName()));
    }

    /** For the short form without a result a {@code Void} that is null, since decoders are generic. */
    private Code decodedType() {
        return operation.success() instanceof OperationMethod.Success.Nothing
                ? Code.of("#", TypeToken.nullable(ClassName.get(Void.class)))
                : successType(operation);
    }

    /** The short form, and one for each further body that a success may have. */
    private List<OperationView.DecoderView> decoders() {
        List<OperationView.DecoderView> decoders = new ArrayList<>();
        decoders.add(decoder(decodedType(), new Identifier("success"), unwrap("")));
        for (OperationMethod.MediaForm form : operation.mediaForms()) {
            Code type = Code.of("#", TypeToken.of(form.body().declared()));
            decoders.add(decoder(type, decoder(form), unwrap(form.word())));
        }
        return decoders;
    }

    private OperationView.DecoderView decoder(Code success, Identifier method, List<Code> unwrap) {
        return new OperationView.DecoderView(success, method, TypeToken.of(RuntimeTypes.ANSWER), response, unwrap);
    }

    /** The method that reads the answers of a form. */
    static Identifier decoder(OperationMethod.MediaForm form) {
        return new Identifier("success" + form.word());
    }

    private List<Code> unwrap(String word) {
        List<Code> statements = new ArrayList<>();
        List<Code> others = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        boolean whole = word.isEmpty() && operation.success() instanceof OperationMethod.Success.Response;
        boolean nothing = word.isEmpty() && operation.success() instanceof OperationMethod.Success.Nothing;
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            if (!variant.isSuccess()) {
                continue;
            }
            Code isCase = Code.of("response instanceof #.#", response, new Identifier(variant.name()));
            if (!whole && !variant.word().equals(word)) {
                others.add(isCase);
                continue;
            }
            wanted.addAll(variant.mediaTypes());
            statements.add(Code.of(whole || nothing ? "if (#) {" : "if (# success) {", isCase));
            statements.add(new Code(whole ? "return response;" : nothing ? "return null;" : "return success.body();")
                    .indented());
            statements.add(new Code("}"));
        }
        if (!others.isEmpty()) {
            statements.add(Code.of("if (#) {", Code.join(" || ", others)));
            statements.add(Code.of(
                            "throw answer.mismatch(#);",
                            Literal.of(wanted.isEmpty() ? "no body" : String.join(" or ", wanted)))
                    .indented());
            statements.add(new Code("}"));
        }
        statements.add(Code.of(
                "throw #.of(response);", new Identifier(operation.exception().simpleName())));
        return statements;
    }
}
