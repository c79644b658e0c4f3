package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.concurrent.CompletableFuture;

/**
 * One of the four methods that call an operation in one way.
 *
 * @param operation what is called
 * @param full whether it returns the sealed result
 * @param async whether it returns a future
 */
record ResultForm(OperationMethod operation, boolean full, boolean async) {
    private static final TypeToken FUTURE = TypeToken.of(ClassName.get(CompletableFuture.class));

    Identifier name(String method) {
        return new Identifier(method + (full ? "WithResponse" : "") + (async ? "Async" : ""));
    }

    Code returned() {
        if (async) {
            return Code.of("#<#>", FUTURE, full ? response() : reference());
        }
        return full ? response() : OperationViews.successType(operation);
    }

    private Code response() {
        return Code.of("#", new Identifier(operation.response().simpleName()));
    }

    private Code reference() {
        if (operation.success() instanceof OperationMethod.Success.Body body) {
            return Code.of("#", TypeToken.of(body.body().reference()));
        }
        return isNothing() ? Code.of("#", TypeToken.nullable(ClassName.get(Void.class))) : response();
    }

    private boolean isNothing() {
        return operation.success() instanceof OperationMethod.Success.Nothing;
    }

    /** Makes the call and returns what comes of it. */
    Code statement(Code request, Code options) {
        Code call = Code.of(
                "#(#, #::#, #);",
                new Code(async ? "caller.callAsync" : "caller.call"),
                request,
                new Identifier(operation.calls().simpleName()),
                full ? CallNames.decode(operation) : CallNames.success(operation),
                options);
        return returning(call);
    }

    /** Hands on to the method of the same name that takes these arguments. */
    Code delegation(String method, Code arguments) {
        return returning(Code.of("#(#);", name(method), arguments));
    }

    private Code returning(Code call) {
        return isNothing() && !async && !full ? call : Code.of("return #", call);
    }
}
