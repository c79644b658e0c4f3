package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;

/** Makes the view of the methods that build an operation's requests and read its answers. */
final class OperationViews {
    private final JavaApi api;
    private final OperationMethod operation;
    private final Constants constants;
    private final FailureMethods failures;

    private OperationViews(JavaApi api, OperationMethod operation, Constants constants, FailureMethods failures) {
        this.api = api;
        this.operation = operation;
        this.constants = constants;
        this.failures = failures;
    }

    /**
     * The view of an operation.
     *
     * @param api the output
     * @param operation the operation
     * @param constants those of the class, to which it adds its own
     * @param failures the class's methods that make exceptions, to which it adds its own
     */
    static OperationView of(JavaApi api, OperationMethod operation, Constants constants, FailureMethods failures) {
        return new OperationViews(api, operation, constants, failures).view();
    }

    private OperationView view() {
        BodyValidators validators = new BodyValidators(api, operation, constants);
        List<OperationView.RequestMethodView> requests =
                new ArrayList<>(new RequestCode(operation, api, constants, validators).methods());
        LinkForms.methods(operation).forEach(link -> requests.add(new LinkRequestCode(api, link).method()));
        AnswerCode answers = new AnswerCode(api, operation, new AnswerBodyCode(operation, validators), failures);
        return new OperationView(
                requests,
                TypeToken.of(RuntimeTypes.ANSWER),
                new Identifier(operation.response().simpleName()),
                CallNames.decode(operation),
                answers.decode(),
                decoders(answers),
                validators.methods());
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
    private List<OperationView.DecoderView> decoders(AnswerCode answers) {
        List<OperationView.DecoderView> decoders = new ArrayList<>();
        TypeToken answer = TypeToken.of(RuntimeTypes.ANSWER);
        decoders.add(new OperationView.DecoderView(
                decodedType(), CallNames.success(operation), answer, answers.success("")));
        for (OperationMethod.MediaForm form : operation.mediaForms()) {
            Code type = Code.of("#", TypeToken.of(form.body().declared()));
            decoders.add(new OperationView.DecoderView(
                    type, CallNames.success(operation, form), answer, answers.success(form.word())));
        }
        return decoders;
    }
}
