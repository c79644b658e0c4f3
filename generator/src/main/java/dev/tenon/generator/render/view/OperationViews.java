package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Makes the view of the class that builds an operation's requests and reads its answers. */
public final class OperationViews {
    private final JavaApi api;
    private final OperationMethod operation;
    private final Identifier name;
    private final Identifier response;
    private final List<OperationView.ValidatorMethodView> validators = new ArrayList<>();
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
        List<Code> cases = cases();
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
                decodedType(),
                unwrap(),
                validators);
    }

    static Code successType(OperationMethod operation) {
        OperationMethod.Success success = operation.success();
        if (success instanceof OperationMethod.Success.Body body) {
            return Code.of("#", TypeToken.of(body.use().declared()));
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

    private List<Code> cases() {
        List<Code> cases = new ArrayList<>();
        List<OperationMethod.ResponseVariant> ranges = new ArrayList<>();
        List<OperationMethod.ResponseVariant> others = new ArrayList<>();
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            if (variant.status() instanceof Status.Exact exact) {
                cases.add(Code.of("case # -> #;", Literal.of(exact.code()), decoded(variant)));
            } else {
                (variant.status() instanceof Status.Range ? ranges : others).add(variant);
            }
        }
        Code fallback = others.isEmpty() ? undocumented() : catchAll(others.get(0));
        if (ranges.isEmpty()) {
            cases.add(Code.of("default -> #;", fallback));
            return cases;
        }
        cases.add(new Code("default -> switch (answer.status() / 100) {"));
        for (OperationMethod.ResponseVariant variant : ranges) {
            Literal hundreds = Literal.of(((Status.Range) variant.status()).hundreds());
            cases.add(Code.of("case # -> #;", hundreds, decoded(variant)).indented());
        }
        cases.add(Code.of("default -> #;", fallback).indented());
        cases.add(new Code("};"));
        return cases;
    }

    /** A proxy's HTML page is no documented answer, whatever {@code default} says. */
    private Code catchAll(OperationMethod.ResponseVariant variant) {
        return variant.body().isPresent()
                ? Code.of("answer.isJson() ? # : #", decoded(variant), undocumented())
                : decoded(variant);
    }

    private Code undocumented() {
        return Code.of("new #.Undocumented(answer.body(), answer.head())", response);
    }

    private Code decoded(OperationMethod.ResponseVariant variant) {
        Identifier record = new Identifier(variant.name());
        if (variant.body().isPresent()) {
            TypeUse use = variant.body().get();
            Code arguments = Checks.needsCheck(use.type())
                    ? Code.of("#, #", Expressions.codec(use), validator(variant, use))
                    : Expressions.codec(use);
            return Code.of("new #.#(answer.json(#), answer.head())", response, record, arguments);
        }
        return variant.mediaType().isPresent()
                ? Code.of("new #.#(answer.body(), answer.head())", response, record)
                : Code.of("new #.#(answer.head())", response, record);
    }

    private Code validator(OperationMethod.ResponseVariant variant, TypeUse use) {
        if (use.type() instanceof JavaType.Model model && !use.nullable()) {
            return Code.of("#.INSTANCE", TypeToken.of(model.validator()));
        }
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        Checks checks = new Checks(api);
        if (use.nullable()) {
            checks.within(
                    new Code("if (body.isPresent()) {"),
                    () -> checks.value(use.type(), new Code("body.get()"), Pointer.ROOT, variant.name()));
        } else {
            checks.value(use.type(), new Code("body"), Pointer.ROOT, variant.name());
        }
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("# found = #.none();", violations, violations));
        statements.addAll(checks.lines());
        statements.add(new Code("return found;"));
        Identifier method = new Identifier("validate" + variant.name());
        validators.add(
                new OperationView.ValidatorMethodView(method, violations, TypeToken.of(use.reference()), statements));
        constants.addAll(checks.constants());
        return Code.of("#::#", name, method);
    }

    private List<Code> unwrap() {
        List<Code> statements = new ArrayList<>();
        for (OperationMethod.ResponseVariant variant : operation.responses()) {
            if (!variant.isSuccess()) {
                continue;
            }
            Identifier record = new Identifier(variant.name());
            if (operation.success() instanceof OperationMethod.Success.Body) {
                statements.add(Code.of("if (response instanceof #.# success) {", response, record));
                statements.add(new Code("return success.body();").indented());
            } else {
                statements.add(Code.of("if (response instanceof #.#) {", response, record));
                boolean nothing = operation.success() instanceof OperationMethod.Success.Nothing;
                statements.add(new Code(nothing ? "return null;" : "return response;").indented());
            }
            statements.add(new Code("}"));
        }
        statements.add(Code.of(
                "throw #.of(response);", new Identifier(operation.exception().simpleName())));
        return statements;
    }
}
