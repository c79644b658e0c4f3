package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.render.check.Statement;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The methods that check an operation's arguments and build its requests. Where there is one way to call it, there is one method;
 * several ways share what they have in common.
 */
final class RequestCode {
    /** The other half of a method's room is for the parameters that it sets. */
    private static final int MOST_LINES = CheckParts.MOST_LINES / 2;

    private static final TypeToken REQUEST = TypeToken.of(RuntimeTypes.API_REQUEST);
    private static final TypeToken BUILDER = TypeToken.of(RuntimeTypes.API_REQUEST_BUILDER);
    private static final TypeToken VIOLATIONS = TypeToken.of(RuntimeTypes.VIOLATIONS);

    private final OperationMethod operation;
    private final RequestChecks checks;
    private final BodyCode bodies;
    private final List<Call.Variable> common;

    RequestCode(OperationMethod operation, JavaApi api, Constants constants, BodyValidators validators) {
        this.operation = operation;
        this.bodies = new BodyCode(constants, validators);
        this.checks = new RequestChecks(operation, api, constants);
        this.common = new Call(operation, Optional.empty()).variables(true);
    }

    List<OperationView.RequestMethodView> methods() {
        List<Call> calls = Call.of(operation);
        return calls.size() == 1 ? alone(calls.get(0)) : together(calls);
    }

    private List<OperationView.RequestMethodView> alone(Call call) {
        List<OperationView.RequestMethodView> methods = new ArrayList<>();
        List<Statement> all = new ArrayList<>(checks.parameters());
        all.addAll(checks.body(call));
        List<Statement> found = divided(all, call, methods);
        List<Code> statements = new ArrayList<>(checks.givenParameters());
        statements.addAll(checks.givenBody(call));
        statements.addAll(refused(none(), found));
        List<Code> end = new ArrayList<>();
        call.body().ifPresent(body -> end.add(bodies.of(body)));
        end.add(new Code(".build()"));
        statements.addAll(building(end));
        methods.add(
                view(Code.of("static #", REQUEST), CallNames.request(call.method()), call.variables(true), statements));
        return methods;
    }

    /** The checks of a request, or of its body; adds further methods if they are too many for one. */
    private static List<Statement> divided(
            List<Statement> found, Call call, List<OperationView.RequestMethodView> methods) {
        List<Call.Variable> variables = call.variables(true);
        return divided(found, number -> CallNames.requestPart(call.method(), number), variables, methods);
    }

    private static List<Statement> divided(
            List<Statement> found,
            IntFunction<Identifier> name,
            List<Call.Variable> variables,
            List<OperationView.RequestMethodView> methods) {
        CheckParts parts = CheckParts.of(found, MOST_LINES, name, Call.names(variables));
        parts.further().forEach(part -> methods.add(checking(part.name(), variables, part.body())));
        return parts.statements();
    }

    private static OperationView.RequestMethodView checking(
            Identifier name, List<Call.Variable> variables, List<Code> statements) {
        return view(Code.of("private static #", VIOLATIONS), name, variables, statements);
    }

    private List<OperationView.RequestMethodView> together(List<Call> calls) {
        List<OperationView.RequestMethodView> methods = new ArrayList<>();
        List<Statement> found = checks.parameters();
        Code names = Call.names(common);
        List<Call.Variable> checked = new Call(operation, Optional.empty()).variables(checks.lookAtOptions());
        for (Call call : calls) {
            List<Code> statements = new ArrayList<>(checks.givenBody(call));
            List<Statement> inBody = divided(checks.body(call), call, methods);
            if (!found.isEmpty()) {
                statements.addAll(thrown(Code.of("#(#)", CallNames.check(operation), Call.names(checked)), inBody));
            } else {
                statements.addAll(refused(none(), inBody));
            }
            Code body = call.body().map(bodies::of).orElse(new Code(""));
            statements.add(Code.of("return #(#)#.build();", CallNames.start(operation), names, body));
            methods.add(view(
                    Code.of("static #", REQUEST), CallNames.request(call.method()), call.variables(true), statements));
        }
        if (!found.isEmpty()) {
            List<Code> statements = new ArrayList<>(checks.givenParameters());
            List<Statement> parts = divided(found, number -> CallNames.part(operation, number), checked, methods);
            statements.addAll(Statement.returned(parts, new Code("")));
            methods.add(checking(CallNames.check(operation), checked, statements));
        }
        methods.add(
                view(Code.of("private static #", BUILDER), CallNames.start(operation), common, building(List.of())));
        return methods;
    }

    private static OperationView.RequestMethodView view(
            Code returned, Identifier name, List<Call.Variable> variables, List<Code> statements) {
        return new OperationView.RequestMethodView(false, returned, name, Call.declarations(variables), statements);
    }

    private static Code none() {
        return Code.of("#.none()", VIOLATIONS);
    }

    private List<Code> refused(Code start, List<Statement> found) {
        return found.isEmpty() ? List.of() : thrown(start, found);
    }

    private List<Code> thrown(Code start, List<Statement> found) {
        TypeToken exception = TypeToken.of(RuntimeTypes.REQUEST_VALIDATION_EXCEPTION);
        Literal id = Literal.of(operation.id());
        Optional<Code> chain = Statement.chained(start, found);
        if (chain.isPresent()) {
            return List.of(Code.of("#.check(#, #);", exception, id, chain.get()));
        }
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("# found = #;", VIOLATIONS, start));
        statements.addAll(Statement.lines(found));
        statements.add(Code.of("#.check(#, found);", exception, id));
        return statements;
    }

    /** One expression, unless there are options to look at. */
    private List<Code> building(List<Code> end) {
        Code start =
                Code.of("#.builder(#, #)", REQUEST, Literal.of(operation.id()), Literal.of(operation.httpMethod()));
        List<Code> chain = new ArrayList<>(always());
        if (operation.options().isEmpty()) {
            chain.addAll(end);
            return chained(Code.of("return #", start), chain);
        }
        List<Code> statements = new ArrayList<>(chained(Code.of("# request = #", BUILDER, start), chain));
        for (OperationMethod.Argument argument : operation.arguments()) {
            if (!argument.isRequired()) {
                Identifier name = Identifier.variable(argument.member().name());
                statements.add(Code.of("if (options.# != null) {", name));
                statements.add(Code.of("request#;", ParameterCode.of(argument)).indented());
                statements.add(new Code("}"));
            }
        }
        statements.add(Code.of("return request#;", Code.join("", end)));
        return statements;
    }

    /** What is the same for every call, and the required parameters. */
    private List<Code> always() {
        List<Code> chain = new ArrayList<>();
        operation.server().ifPresent(url -> chain.add(Code.of(".server(#)", Literal.of(url))));
        operation.path().forEach(piece -> chain.add(path(piece)));
        operation.constants().stream()
                .filter(constant -> constant.in() != Parameter.In.PATH)
                .forEach(constant -> chain.add(ParameterCode.constant(constant)));
        operation.arguments().stream()
                .filter(argument -> argument.isRequired() && argument.in() != Parameter.In.PATH)
                .forEach(argument -> {
                    chain.add(ParameterCode.of(argument));
                    if (ParameterCode.mayVanish(argument)) {
                        chain.add(new Code(".required()"));
                    }
                });
        if (!operation.accepted().isEmpty()) {
            chain.add(Code.of(".accept(#)", Literal.of(String.join(", ", operation.accepted()))));
        }
        if (!operation.streamed().isEmpty()) {
            List<Literal> streamed =
                    operation.streamed().stream().map(Literal::of).toList();
            chain.add(Code.of(".streams(#)", Code.join(", ", streamed)));
        }
        for (List<String> alternative : operation.security()) {
            List<Literal> schemes = alternative.stream().map(Literal::of).toList();
            chain.add(Code.of(".security(#)", Code.join(", ", schemes)));
        }
        return chain;
    }

    private Code path(OperationMethod.PathPiece piece) {
        if (piece instanceof OperationMethod.PathPiece.Text text) {
            return Code.of(".path(#)", Literal.of(text.text()));
        }
        String wireName = ((OperationMethod.PathPiece.Variable) piece).wireName();
        for (OperationMethod.Argument argument : operation.arguments()) {
            if (argument.in() == Parameter.In.PATH
                    && argument.member().wireName().equals(wireName)) {
                return ParameterCode.of(argument);
            }
        }
        return operation.constants().stream()
                .filter(constant -> constant.in() == Parameter.In.PATH
                        && constant.wireName().equals(wireName))
                .map(ParameterCode::constant)
                .findFirst()
                .orElseThrow();
    }

    private static List<Code> chained(Code start, List<Code> calls) {
        List<Code> lines = new ArrayList<>();
        lines.add(start);
        calls.forEach(call -> lines.add(call.indented().indented()));
        int last = lines.size() - 1;
        lines.set(last, Code.of("#;", lines.get(last)));
        return lines;
    }
}
