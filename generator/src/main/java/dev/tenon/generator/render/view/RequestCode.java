package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that check an operation's arguments and build its request. */
final class RequestCode {
    private final OperationMethod operation;
    private final Checks checks;

    RequestCode(OperationMethod operation, JavaApi api) {
        this.operation = operation;
        this.checks = new Checks(api);
    }

    List<ConstantView> constants() {
        return checks.constants();
    }

    List<Code> statements() {
        List<Code> statements = new ArrayList<>(checked());
        statements.add(Code.of(
                "#.Builder request = #.builder(#, #)",
                TypeToken.of(RuntimeTypes.API_REQUEST),
                TypeToken.of(RuntimeTypes.API_REQUEST),
                Literal.of(operation.id()),
                Literal.of(operation.httpMethod())));
        for (OperationMethod.PathPiece piece : operation.path()) {
            statements.add(chained(path(piece)));
        }
        operation.constants().stream()
                .filter(constant -> constant.in() != Parameter.In.PATH)
                .map(constant -> part(constant.in(), constant.wireName(), Code.of("#", Literal.of(constant.value()))))
                .forEach(part -> statements.add(chained(part)));
        List<String> accepted = operation.responses().stream()
                .flatMap(variant -> variant.mediaType().stream())
                .distinct()
                .toList();
        if (!accepted.isEmpty()) {
            statements.add(chained(Code.of(".accept(#)", Literal.of(String.join(", ", accepted)))));
        }
        for (List<String> alternative : operation.security()) {
            statements.add(chained(Code.of(
                    ".security(#)",
                    Code.join(", ", alternative.stream().map(Literal::of).toList()))));
        }
        int last = statements.size() - 1;
        statements.set(last, Code.of("#;", statements.get(last)));
        operation.arguments().stream()
                .filter(argument -> argument.in() != Parameter.In.PATH)
                .forEach(argument -> statements.addAll(argument(argument)));
        operation.body().ifPresent(body -> statements.addAll(body(body)));
        statements.add(new Code("return request.build();"));
        return statements;
    }

    private List<Code> checked() {
        for (OperationMethod.Argument argument : operation.arguments()) {
            Pointer pointer = Pointer.ROOT.child(argument.in().name().toLowerCase(Locale.ROOT), argument.wireName());
            check(new TypeUse(argument.type(), false), argument.name(), argument.required(), pointer);
        }
        operation.body().ifPresent(body -> check(body.use(), body.name(), body.required(), Pointer.ROOT.child("body")));
        if (checks.lines().isEmpty()) {
            return List.of();
        }
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("# found = #.none();", violations, violations));
        statements.addAll(checks.lines());
        statements.add(new Code("if (!found.isEmpty()) {"));
        statements.add(Code.of(
                        "throw new #(#, found);",
                        TypeToken.of(RuntimeTypes.REQUEST_VALIDATION_EXCEPTION),
                        Literal.of(operation.id()))
                .indented());
        statements.add(new Code("}"));
        return statements;
    }

    private void check(TypeUse use, String variable, boolean required, Pointer pointer) {
        Identifier name = new Identifier(variable);
        Code value = use.nullable() ? Code.of("#.get()", name) : Code.of("#", name);
        if (!Checks.needsCheck(use.type())) {
            return;
        }
        if (required && !use.nullable()) {
            checks.value(use.type(), value, pointer, variable);
            return;
        }
        String present = required
                ? "if (#.isPresent()) {"
                : use.nullable() ? "if (# != null && #.isPresent()) {" : "if (# != null) {";
        Code condition = required || !use.nullable() ? Code.of(present, name) : Code.of(present, name, name);
        checks.within(condition, () -> checks.value(use.type(), value, pointer, variable));
    }

    private Code path(OperationMethod.PathPiece piece) {
        if (piece instanceof OperationMethod.PathPiece.Text text) {
            return Code.of(".path(#)", Literal.of(text.text()));
        }
        String wireName = ((OperationMethod.PathPiece.Variable) piece).wireName();
        for (OperationMethod.Argument argument : operation.arguments()) {
            if (argument.in() == Parameter.In.PATH && argument.wireName().equals(wireName)) {
                return Code.of(".pathParameter(#)", text(argument.type(), new Identifier(argument.name())));
            }
        }
        return operation.constants().stream()
                .filter(constant -> constant.in() == Parameter.In.PATH
                        && constant.wireName().equals(wireName))
                .map(constant -> Code.of(".pathParameter(#)", Literal.of(constant.value())))
                .findFirst()
                .orElseThrow();
    }

    private static Code text(JavaType type, Printable value) {
        if (type instanceof JavaType.ListOf list) {
            Identifier item = new Identifier("item");
            return Code.of(
                    "#.join(#, # -> #)",
                    TypeToken.of(RuntimeTypes.PARAMETER_TEXTS),
                    value,
                    item,
                    Expressions.text(list.items().type(), Code.of("#", item)));
        }
        return Expressions.text(type, Code.of("#", value));
    }

    private List<Code> argument(OperationMethod.Argument argument) {
        Identifier name = new Identifier(argument.name());
        List<Code> lines = new ArrayList<>();
        if (argument.type() instanceof JavaType.ListOf list
                && argument.explode()
                && argument.in() == Parameter.In.QUERY) {
            Identifier item = new Identifier("item");
            Code text = Expressions.text(list.items().type(), Code.of("#", item));
            lines.add(Code.of("for (# # : #) {", TypeToken.of(list.items().reference()), item, name));
            lines.add(Code.of("request#;", part(argument.in(), argument.wireName(), text))
                    .indented());
            lines.add(new Code("}"));
        } else {
            lines.add(Code.of("request#;", part(argument.in(), argument.wireName(), text(argument.type(), name))));
        }
        return argument.required() ? lines : whenPresent(name, lines);
    }

    private static List<Code> body(OperationMethod.Body body) {
        Identifier name = new Identifier(body.name());
        Code line =
                Code.of("request.json(#, #, #);", Literal.of(body.mediaType()), Expressions.codec(body.use()), name);
        return body.required() ? List.of(line) : whenPresent(name, List.of(line));
    }

    private static List<Code> whenPresent(Identifier name, List<Code> lines) {
        List<Code> guarded = new ArrayList<>();
        guarded.add(Code.of("if (# != null) {", name));
        lines.forEach(line -> guarded.add(line.indented()));
        guarded.add(new Code("}"));
        return guarded;
    }

    private static Code part(Parameter.In in, String wireName, Code value) {
        String method = switch (in) {
            case QUERY -> "query";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case PATH -> throw new IllegalArgumentException("a path parameter has its place in the path");
        };
        return Code.of(".#(#, #)", new Identifier(method), Literal.of(wireName), value);
    }

    private static Code chained(Code call) {
        return call.indented().indented();
    }
}
