package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.LinkMethod;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.render.text.ValueCode;
import java.util.List;

/**
 * The expression of a value that a link takes from an answer.
 *
 * @param code the expression
 * @param definite whether there is always a value; else the expression is an {@code Optional}
 */
record LinkValueCode(Code code, boolean definite) {
    private static final Identifier VALUE = new Identifier("nested");

    /** The value of a parameter, in the parameter's type. */
    static LinkValueCode of(JavaApi api, LinkMethod.Source source, LinkMethod.Argument argument, Identifier answer) {
        JavaType wanted = argument.parameter().member().type();
        if (argument.value() instanceof LinkMethod.Value.Constant constant) {
            return new LinkValueCode(ValueCode.expression(api, wanted, constant.node()), true);
        }
        if (argument.value() instanceof LinkMethod.Value.Field field) {
            OperationMethod.HeaderAccessor header = field.header();
            LinkValueCode value =
                    new LinkValueCode(Code.of("#.#()", answer, new Identifier(header.name())), header.required());
            return value.as(header.type(), wanted);
        }
        List<Member> path = ((LinkMethod.Value.Property) argument.value()).path();
        Code body = source instanceof LinkMethod.Source.Body ? Code.of("#", answer) : Code.of("#.body()", answer);
        return property(body, path).as(path.get(path.size() - 1).type(), wanted);
    }

    /** The text of a property of an object. */
    static LinkValueCode text(Code object, List<Member> path) {
        JavaType text = new JavaType.Scalar(ScalarKind.STRING, List.of());
        return property(object, path).as(path.get(path.size() - 1).type(), text);
    }

    private static LinkValueCode property(Code object, List<Member> path) {
        LinkValueCode value = new LinkValueCode(object, true);
        for (Member member : path) {
            value = value.member(member);
        }
        return value;
    }

    private LinkValueCode member(Member member) {
        Identifier name = new Identifier(member.name());
        boolean required = member.presence() == Presence.REQUIRED;
        Code suffix = new Code(member.presence() == Presence.OPTIONAL_NULLABLE ? ".toOptional()" : "");
        return definite
                ? new LinkValueCode(Code.of("#.#()#", code, name, suffix), required)
                : new LinkValueCode(
                        Code.of(
                                required ? "#.map(# -> #.#()#)" : "#.flatMap(# -> #.#()#)",
                                code,
                                VALUE,
                                VALUE,
                                name,
                                suffix),
                        false);
    }

    private LinkValueCode as(JavaType type, JavaType wanted) {
        if (type.typeName().equals(wanted.typeName())) {
            return this;
        }
        if (definite) {
            return new LinkValueCode(converted(type, wanted, code), true);
        }
        return new LinkValueCode(
                Code.of("#.map(# -> #)", code, VALUE, converted(type, wanted, Code.of("#", VALUE))), false);
    }

    private static Code converted(JavaType type, JavaType wanted, Code value) {
        if (wanted instanceof JavaType.Model model && model.kind() == ModelKind.INTEGER_ENUM) {
            Code number = type.is(ModelKind.INTEGER_ENUM) ? Code.of("#.longValue()", value) : value;
            return Code.of("#.of(#)", TypeToken.of(model.name()), number);
        }
        Code text = Expressions.text(type, value);
        return wanted instanceof JavaType.Model model && model.kind() == ModelKind.ENUM
                ? Code.of("#.of(#)", TypeToken.of(model.name()), text)
                : text;
    }
}
