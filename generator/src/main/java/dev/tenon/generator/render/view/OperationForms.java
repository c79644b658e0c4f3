package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The eight methods of an operation: short or full, waiting or not, with options for the call or without. */
final class OperationForms {
    private static final TypeToken OPTIONS = TypeToken.of(RuntimeTypes.CALL_OPTIONS);
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
                forms.add(form(full, async, false));
                forms.add(form(full, async, true));
            }
        }
        return forms;
    }

    private ClientView.FormView form(boolean full, boolean async, boolean withOptions) {
        Identifier name = new Identifier(operation.name() + (full ? "WithResponse" : "") + (async ? "Async" : ""));
        Code parameters = Signatures.parameters(operation);
        Code arguments = Signatures.names(operation);
        Code returned = full ? Code.of("#", response) : OperationViews.successType(operation);
        if (withOptions) {
            parameters = listed(parameters, Code.of("# options", OPTIONS));
        }
        Code statement = withOptions
                ? call(full, async, arguments)
                : Code.of("#(#);", name, listed(arguments, Code.of("#.defaults()", OPTIONS)));
        boolean nothing = !async && returned.text().equals("void");
        return new ClientView.FormView(
                docs(full, async, withOptions),
                operation.docs().deprecated(),
                async ? future(full, returned) : returned,
                name,
                parameters,
                nothing ? statement : Code.of("return #", statement));
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

    private Code call(boolean full, boolean async, Code arguments) {
        Code request = Code.of("#.request(#)", operationClass, arguments);
        Code decode = Code.of("#::decode", operationClass);
        Code method = new Code(async ? "caller.callAsync" : "caller.call");
        if (full) {
            return Code.of("#(#, #, options);", method, request, decode);
        }
        return Code.of("#(#, #::success, options);", method, request, operationClass);
    }

    private static Code listed(Code first, Code last) {
        return first.text().isEmpty() ? last : Code.of("#, #", first, last);
    }

    private List<JavadocLine> docs(boolean full, boolean async, boolean withOptions) {
        Javadoc docs = new Javadoc()
                .description(
                        operation.docs(), "Calls " + Javadoc.code(operation.httpMethod() + " " + pathText()) + ".");
        if (async) {
            docs.paragraph("Does not wait; cancelling the future cancels the call.");
        }
        for (OperationMethod.Argument argument : operation.arguments()) {
            docs.tag(
                    "@param " + argument.name(), argument.docs(), "the parameter " + Javadoc.code(argument.wireName()));
        }
        operation.body().ifPresent(body -> docs.tag("@param " + body.name(), body.docs(), "what to send"));
        if (withOptions) {
            docs.tag("@param options", "what is different for this call");
        }
        if (full) {
            docs.tag("@return", (async ? "a future of " : "") + "the answer, whatever its status");
        } else if (operation.success() instanceof OperationMethod.Success.Nothing) {
            if (async) {
                docs.tag("@return", "a future that ends when the service has answered");
            }
        } else {
            docs.tag("@return", (async ? "a future of " : "") + "what the service answers on success");
        }
        if (!full && !async) {
            docs.tag("@throws " + operation.exception().simpleName(), "if the answer is no success");
        }
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
