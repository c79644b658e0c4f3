package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ParameterForm;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;

/** The calls that add parameters to a request. */
final class ParameterCode {
    private static final TypeUse STRING = new TypeUse(new JavaType.Scalar(ScalarKind.STRING, List.of()), false);

    private ParameterCode() {}

    /** The call for an argument, for example {@code .query("limit", String.valueOf(limit))}. */
    static Code of(OperationMethod.Argument argument) {
        Member member = argument.member();
        Identifier name = Identifier.variable(member.name());
        Code value = argument.isRequired() ? Code.of("#", name) : Code.of("options.#", name);
        TypeUse use = new TypeUse(member.type(), false);
        if (argument.form() instanceof ParameterForm.Styled styled) {
            return styled(argument.in(), member.wireName(), styled, Expressions.codec(use), value);
        }
        Code text = argument.form() instanceof ParameterForm.Json
                ? Code.of("#.encode(#)", Expressions.codec(use), value)
                : Expressions.text(member.type(), value);
        return plain(argument.in(), member.wireName(), text);
    }

    /** Whether its style may leave nothing of it, although its name is looked for. */
    static boolean mayVanish(OperationMethod.Argument argument) {
        return argument.form() instanceof ParameterForm.Styled styled
                && !standsApart(styled, argument.member().type())
                && mayBeEmpty(argument.member().type());
    }

    /** Whether it is an object whose properties are parameters of their own: its name is not sent, so that nothing is missed. */
    private static boolean standsApart(ParameterForm.Styled styled, JavaType type) {
        return styled.style().equals("FORM_EXPLODED") && (type.is(ModelKind.OBJECT) || type instanceof JavaType.MapOf);
    }

    private static boolean mayBeEmpty(JavaType type) {
        return type instanceof JavaType.Scalar scalar ? scalar.kind() == ScalarKind.JSON : !type.isEnumeration();
    }

    static Code constant(OperationMethod.ConstantParameter constant) {
        Code value = Code.of("#", Literal.of(constant.value()));
        return constant.form() instanceof ParameterForm.Styled styled
                ? styled(constant.in(), constant.wireName(), styled, Expressions.codec(STRING), value)
                : plain(constant.in(), constant.wireName(), value);
    }

    private static Code styled(Parameter.In in, String wireName, ParameterForm.Styled form, Code codec, Code value) {
        return Code.of(
                ".#(#, #.#, #, #)",
                new Identifier(form.reserved() ? "reservedQuery" : method(in)),
                Literal.of(wireName),
                TypeToken.of(RuntimeTypes.PARAMETER_STYLE),
                new Identifier(form.style()),
                codec,
                value);
    }

    private static Code plain(Parameter.In in, String wireName, Code text) {
        return Code.of(".#(#, #)", new Identifier(method(in)), Literal.of(wireName), text);
    }

    private static String method(Parameter.In in) {
        return switch (in) {
            case PATH -> "pathParameter";
            case QUERY -> "query";
            case HEADER -> "header";
            case COOKIE -> "cookie";
        };
    }
}
