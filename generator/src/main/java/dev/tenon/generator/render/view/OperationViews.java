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
        List<OperationView.RequestMethodView> requests = new ArrayList<>(request.methods());
        LinkForms.methods(operation).forEach(link -> requests.add(new LinkRequestCode(link).method()));
        constants.addAll(request.constants());
        AnswerBodyCode bodies = new AnswerBodyCode(api, operation);
        AnswerCode answers = new AnswerCode(api, operation, bodies);
        constants.addAll(bodies.constants());
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
                answers.decode(),
                decoders(answers),
                bodies.validators());
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

    /** The short form, one for each further body that a success may have, and what they throw. */
    private List<OperationView.DecoderView> decoders(AnswerCode answers) {
        List<OperationView.DecoderView> decoders = new ArrayList<>();
        TypeToken answer = TypeToken.of(RuntimeTypes.ANSWER);
        decoders.add(
                new OperationView.DecoderView(decodedType(), new Identifier("success"), answer, answers.success("")));
        for (OperationMethod.MediaForm form : operation.mediaForms()) {
            Code type = Code.of("#", TypeToken.of(form.body().declared()));
            decoders.add(new OperationView.DecoderView(type, decoder(form), answer, answers.success(form.word())));
        }
        answers.failure()
                .ifPresent(statements -> decoders.add(new OperationView.DecoderView(
                        Code.of("#", TypeToken.of(RuntimeTypes.API_EXCEPTION)),
                        new Identifier("failure"),
                        answer,
                        statements)));
        return decoders;
    }

    /** The method that reads the answers of a form. */
    static Identifier decoder(OperationMethod.MediaForm form) {
        return new Identifier("success" + form.word());
    }
}
