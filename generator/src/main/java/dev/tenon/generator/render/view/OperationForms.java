package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.OperationMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The four methods of an operation: short or full, waiting or not. */
final class OperationForms {
    private static final TypeToken FUTURE = TypeToken.of(ClassName.get(CompletableFuture.class));

    private final OperationMethod operation;
    private final Identifier response;
    private final Identifier operationClass;

    OperationForms(OperationMethod operation) {
        this.operation = operation;
        this.response = new Identifier(operation.response().simpleName());
        this.operationClass = new Identifier(operation.operation().simpleName());
    }

    List<ClientView.FormView> forms() {
        List<ClientView.FormView> forms = new ArrayList<>();
        for (boolean async : new boolean[] {false, true}) {
            for (boolean full : new boolean[] {false, true}) {
                forms.add(form(full, async));
            }
        }
        return forms;
    }

    private ClientView.FormView form(boolean full, boolean async) {
        Code returned = full ? Code.of("#", response) : OperationViews.successType(operation);
        boolean nothing = !async && returned.text().equals("void");
        Code call = Code.of(
                "#(#.request(#), #::#, options);",
                new Code(async ? "caller.callAsync" : "caller.call"),
                operationClass,
                Signatures.names(operation),
                operationClass,
                new Identifier(full ? "decode" : "success"));
        return new ClientView.FormView(
                full || async ? otherDocs(full, async) : docs(),
                operation.docs().deprecated(),
                async ? future(full, returned) : returned,
                new Identifier(operation.name() + (full ? "WithResponse" : "") + (async ? "Async" : "")),
                Signatures.parameters(operation),
                nothing ? call : Code.of("return #", call));
    }

    private Code future(boolean full, Code returned) {
        if (full) {
            return Code.of("#<#>", FUTURE, response);
        }
        if (operation.success() instanceof OperationMethod.Success.Body body) {
            return Code.of("#<#>", FUTURE, TypeToken.of(body.use().reference()));
        }
        boolean nothing = operation.success() instanceof OperationMethod.Success.Nothing;
        return Code.of(
                "#<#>", FUTURE, nothing ? Code.of("#", TypeToken.nullable(ClassName.get(Void.class))) : returned);
    }

    /** What the contract says stands at one of the methods; the others refer to it. */
    private List<JavadocLine> otherDocs(boolean full, boolean async) {
        String method = "{@link #" + operation.name() + "}";
        String text = !full
                ? "As " + method + ", without waiting; cancelling the future cancels the call."
                : async
                        ? "As " + method + ", without waiting, for the answer whatever its status."
                        : "As " + method + ", for the answer whatever its status.";
        return new Javadoc().paragraph(text).deprecation(operation.docs()).lines();
    }

    private List<JavadocLine> docs() {
        Javadoc docs = new Javadoc()
                .description(
                        operation.docs(), "Calls " + Javadoc.code(operation.httpMethod() + " " + pathText()) + ".");
        for (OperationMethod.Argument argument : operation.arguments()) {
            docs.tag(
                    "@param " + argument.name(), argument.docs(), "the parameter " + Javadoc.code(argument.wireName()));
        }
        operation.body().ifPresent(body -> docs.tag("@param " + body.name(), body.docs(), "what to send"));
        if (!(operation.success() instanceof OperationMethod.Success.Nothing)) {
            docs.tag("@return", "what the service answers on success");
        }
        docs.tag("@throws " + operation.exception().simpleName(), "if the answer is no success");
        return docs.deprecation(operation.docs()).lines();
    }

    private String pathText() {
        StringBuilder text = new StringBuilder();
        for (OperationMethod.PathPiece piece : operation.path()) {
            text.append(
                    piece instanceof OperationMethod.PathPiece.Text plain
                            ? plain.text()
                            : "(" + ((OperationMethod.PathPiece.Variable) piece).wireName() + ")");
        }
        return text.toString();
    }
}
