package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The methods that ask for another body than the first one, and the one that reads page after page. */
final class FurtherForms {
    private static final TypeToken FUTURE = TypeToken.of(ClassName.get(CompletableFuture.class));

    private final OperationMethod operation;
    private final Identifier callsClass;
    private final Optional<PagesCode> pages;

    FurtherForms(JavaApi api, OperationMethod operation) {
        this.operation = operation;
        this.callsClass = new Identifier(operation.calls().simpleName());
        this.pages = operation.paging().map(paging -> PagesCode.of(api, operation, paging));
    }

    /**
     * The forms for further media types of one way to call the operation.
     *
     * @param method the name of the short form
     * @param parameters the declarations of its parameters
     * @param request the expression that makes the request of them
     * @param options the expression of the call's options
     */
    List<ClientView.FormView> of(String method, Code parameters, Code request, Code options) {
        List<ClientView.FormView> forms = new ArrayList<>();
        for (OperationMethod.MediaForm form : operation.mediaForms()) {
            for (boolean async : new boolean[] {false, true}) {
                forms.add(media(form, method, parameters, request, options, async));
            }
        }
        return forms;
    }

    /**
     * The forms for all pages of one way to call the operation; none if it has no pages.
     *
     * @param method the name of the short form
     * @param parameters the declarations of its parameters
     * @param request the expression that makes the request of them
     * @param options the expression of the call's options
     */
    Optional<ClientView.FormView> pages(String method, Code parameters, Code request, Code options) {
        return pages.map(code -> pages(
                code,
                code.usesDeprecated(),
                method,
                parameters,
                Code.of(
                        "return caller.pages(#, #::#, #, #, #);",
                        request,
                        callsClass,
                        CallNames.success(operation),
                        code.link(),
                        code.items(),
                        options)));
    }

    /** As {@link #pages(String, Code, Code, Code)}, without options: hands on to the form that has them. */
    Optional<ClientView.FormView> pagesWithoutOptions(String method, Code parameters, Code arguments) {
        return pages.map(code ->
                pages(code, false, method, parameters, Code.of("return #Pages(#);", new Code(method), arguments)));
    }

    private ClientView.FormView media(
            OperationMethod.MediaForm form, String method, Code parameters, Code request, Code options, boolean async) {
        String types = String.join(
                " or ", form.mediaTypes().stream().map(Javadoc::code).toList());
        String text = "As {@link #" + method + "}, for an answer in " + types
                + (async ? ", without waiting." : form.body().isStreamed() ? ", which the caller closes." : ".");
        TypeToken body =
                TypeToken.of(async ? form.body().reference() : form.body().declared());
        return new ClientView.FormView(
                new Javadoc().paragraph(text).lines(),
                operation.docs().deprecated(),
                async ? Code.of("#<#>", FUTURE, body) : Code.of("#", body),
                new Identifier(method + "As" + form.word() + (async ? "Async" : "")),
                parameters,
                call(form, request, options, async));
    }

    private Code call(OperationMethod.MediaForm form, Code request, Code options, boolean async) {
        return Code.of(
                "return #(#, #::#, #.withHeader(\"Accept\", #));",
                new Code(async ? "caller.callAsync" : "caller.call"),
                request,
                callsClass,
                CallNames.success(operation, form),
                options,
                Literal.of(String.join(", ", operation.accepted(form))));
    }

    private ClientView.FormView pages(
            PagesCode code, boolean usesDeprecated, String method, Code parameters, Code statement) {
        return new ClientView.FormView(
                new Javadoc()
                        .paragraph("As {@link #" + method + "}, for all pages of the list and their items: each page is"
                                + " asked for when it is needed.")
                        .lines(),
                operation.docs().deprecated(),
                usesDeprecated,
                Code.of("#", code.type()),
                new Identifier(method + "Pages"),
                parameters,
                statement);
    }
}
