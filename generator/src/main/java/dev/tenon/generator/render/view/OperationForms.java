package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of an operation: short or full, waiting or not, for each way to call it, with options or without. */
final class OperationForms {
    private final JavaApi api;
    private final OperationMethod operation;
    private final FurtherForms further;
    private final Identifier callsClass;

    OperationForms(JavaApi api, OperationMethod operation) {
        this.api = api;
        this.operation = operation;
        this.further = new FurtherForms(api, operation);
        this.callsClass = new Identifier(operation.calls().simpleName());
    }

    /** The methods of each operation of a class. */
    static List<ClientView.ClientOperationView> views(JavaApi api, List<OperationMethod> operations) {
        return operations.stream()
                .map(operation -> new ClientView.ClientOperationView(new OperationForms(api, operation).forms()))
                .toList();
    }

    private List<ClientView.FormView> forms() {
        List<ClientView.FormView> forms = new ArrayList<>();
        boolean hasOptions = operation.options().isPresent();
        for (Call call : Call.of(operation)) {
            if (hasOptions) {
                forms.add(withoutOptions(call, false));
                forms.add(withoutOptions(call, true));
            }
            for (boolean async : new boolean[] {false, true}) {
                for (boolean full : new boolean[] {false, true}) {
                    forms.add(form(call, full, async));
                }
            }
            if (call.method().equals(operation.name())) {
                forms.addAll(furtherForms(call, hasOptions));
            }
        }
        LinkForms.methods(operation).forEach(link -> forms.addAll(new LinkForms(operation, link).forms()));
        return forms;
    }

    private List<ClientView.FormView> furtherForms(Call call, boolean hasOptions) {
        Code parameters = Call.declarations(call.variables(true));
        List<ClientView.FormView> forms =
                new ArrayList<>(further.of(call.method(), parameters, request(call), callOptions()));
        if (hasOptions) {
            Code fewer = Call.declarations(call.variables(false));
            further.pagesWithoutOptions(call.method(), fewer, withNone(call)).ifPresent(forms::add);
        }
        further.pages(call.method(), parameters, request(call), callOptions()).ifPresent(forms::add);
        return forms;
    }

    /** A parameter of that name hides the field. */
    private Code callOptions() {
        return new Code(operation.options().isPresent() ? "this.options" : "options");
    }

    private ClientView.FormView form(Call call, boolean full, boolean async) {
        ResultForm form = new ResultForm(operation, full, async);
        boolean first = !full && !async && operation.options().isEmpty();
        return new ClientView.FormView(
                first
                        ? shortDocs(call)
                        : otherDocs(call, form, operation.options().isPresent()),
                operation.docs().deprecated(),
                form.returned(),
                form.name(call.method()),
                Call.declarations(call.variables(true)),
                form.statement(request(call), callOptions()));
    }

    /** The form of those who have nothing to say in options. */
    private ClientView.FormView withoutOptions(Call call, boolean async) {
        ResultForm form = new ResultForm(operation, false, async);
        return new ClientView.FormView(
                async ? otherDocs(call, form, false) : shortDocs(call),
                operation.docs().deprecated(),
                form.returned(),
                form.name(call.method()),
                Call.declarations(call.variables(false)),
                form.delegation(call.method(), withNone(call)));
    }

    private Code request(Call call) {
        return Code.of("#.#(#)", callsClass, CallNames.request(call.method()), Call.names(call.variables(true)));
    }

    private Code withNone(Call call) {
        List<Printable> names = new ArrayList<>();
        call.variables(false).forEach(variable -> names.add(variable.name()));
        operation
                .options()
                .ifPresent(options -> names.add(
                        Code.of("#.none()", new Identifier(options.name().simpleName()))));
        return Code.join(", ", names);
    }

    /** What the contract says stands at one of the methods; the others refer to it. */
    private List<JavadocLine> otherDocs(Call call, ResultForm form, boolean withOptions) {
        String method = "{@link #" + call.method() + "}";
        String text = "As " + method + (form.async() ? ", without waiting" : "")
                + (form.full() ? ", for the answer whatever its status" : "")
                + (form.full() || !withOptions ? "" : ", with options")
                + (form.async() && !form.full() ? "; cancelling the future cancels the call." : ".");
        return new Javadoc().paragraph(text).lines();
    }

    /** What the first way to call it says is not said again of the others. */
    private List<JavadocLine> shortDocs(Call call) {
        Call first = Call.of(operation).get(0);
        if (call.method().equals(first.method())
                && call.body().isPresent() == first.body().isPresent()) {
            return docs(call);
        }
        OperationMethod.Body body = call.body().orElseThrow();
        String types =
                body.form().sentAs().map(type -> " in " + Javadoc.code(type)).orElse("");
        Javadoc docs = new Javadoc().paragraph("As {@link #" + first.method() + "}, with a body" + types + ".");
        if (first.body().isEmpty()) {
            tag(docs, body);
        }
        return docs.lines();
    }

    private static void tag(Javadoc docs, OperationMethod.Body body) {
        if (body.form() instanceof BodyForm.Octets octets && octets.sentAs().isEmpty()) {
            docs.tag("@param contentType", "the body's media type, of " + Javadoc.code(octets.mediaType()));
        }
        docs.tag("@param " + body.name(), body.docs());
    }

    private List<JavadocLine> docs(Call call) {
        Javadoc docs = new Javadoc()
                .description(
                        operation.docs(), "Calls " + Javadoc.code(operation.httpMethod() + " " + pathText()) + ".");
        for (OperationMethod.Argument argument : operation.arguments()) {
            Member member = argument.member();
            if (argument.isRequired()) {
                docs.tag("@param " + Identifier.variable(member.name()).text(), member.docs());
            }
        }
        call.body().ifPresent(body -> tag(docs, body));
        exceptions().forEach((name, status) -> docs.tag("@throws " + name, "if the service answers " + status));
        return docs.lines();
    }

    /** What the short form throws, and when. */
    private Map<String, String> exceptions() {
        Map<String, String> exceptions = new LinkedHashMap<>();
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            if (!variant.success()) {
                String status = variant.status() instanceof Status.Default
                        ? "any other status"
                        : StatusText.of(variant.status());
                exceptions.putIfAbsent(
                        String.join(
                                ".",
                                api.client().answers().exception(variant).name().simpleNames()),
                        status + ResponseView.mediaTypes(variant));
            }
        }
        return exceptions;
    }

    private String pathText() {
        StringBuilder text = new StringBuilder();
        for (OperationMethod.PathPiece piece : operation.path()) {
            text.append(
                    piece instanceof OperationMethod.PathPiece.Text plain
                            ? plain.text()
                            : "{" + ((OperationMethod.PathPiece.Variable) piece).wireName() + "}");
        }
        return text.toString();
    }
}
