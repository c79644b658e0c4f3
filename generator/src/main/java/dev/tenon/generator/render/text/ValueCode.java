package dev.tenon.generator.render.text;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values of the contract, as Java: literals, constants and calls that take literals, never pasted text. */
public final class ValueCode {
    private ValueCode() {}

    /**
     * A value for a field, which is not of a primitive type: Java does not widen what it boxes.
     *
     * @param api the output, which has the constants of enumerations
     * @param type the field's type
     * @param value a value of that type
     * @return an expression of the boxed type
     */
    public static Code boxed(JavaApi api, JavaType type, Node value) {
        return type.is(ScalarKind.LONG) ? new Code(number(value).longValueExact() + "L") : expression(api, type, value);
    }

    /**
     * A value as an expression.
     *
     * @param api the output, which has the constants of enumerations
     * @param type its type
     * @param value a value of that type
     * @return an expression; one that reads JSON if Java has no shorter way to say it
     */
    public static Code expression(JavaApi api, JavaType type, Node value) {
        if (type instanceof JavaType.Scalar scalar) {
            return scalar(scalar.kind(), value);
        }
        if (type instanceof JavaType.Model model && type.isEnumeration()) {
            return constant(api, model, value);
        } else if (type instanceof JavaType.ListOf list
                && value instanceof Node.ArrayNode array
                && isLiteral(type, array)) {
            return Code.of(
                    "#.of(#)",
                    TypeToken.of(ClassName.get(List.class)),
                    Code.join(
                            ", ",
                            array.items().stream()
                                    .map(item -> boxed(api, list.items().type(), item))
                                    .toList()));
        } else if (type instanceof JavaType.MapOf
                && value instanceof Node.ObjectNode object
                && object.members().isEmpty()) {
            return Code.of("#.of()", TypeToken.of(ClassName.get(Map.class)));
        }
        return Code.of("#.decode(#)", Expressions.codec(new TypeUse(type, false)), Literal.of(JsonText.of(value)));
    }

    private static Code constant(JavaApi api, JavaType.Model model, Node value) {
        String text = model.is(ModelKind.INTEGER_ENUM)
                ? Long.toString(number(value).longValueExact())
                : ((Node.StringNode) value).value();
        return api.models()
                .constant(model, text)
                .map(name -> Code.of("#.#", TypeToken.of(model.name()), new Identifier(name)))
                .orElseGet(() -> Code.of("#.of(#)", TypeToken.of(model.name()), Expressions.enumerated(model, text)));
    }

    /** Whether Java can say the value without reading JSON; an accessor would read it at each call. */
    private static boolean isLiteral(JavaType type, Node value) {
        if (type instanceof JavaType.ListOf list) {
            return value instanceof Node.ArrayNode array
                    && array.items().stream()
                            .allMatch(item -> isLiteral(list.items().type(), item));
        }
        return type.isText() && !type.is(ScalarKind.BYTES) && !(value instanceof Node.NullNode);
    }

    private static Code scalar(ScalarKind kind, Node value) {
        return switch (kind) {
            case STRING -> Code.of("#", Literal.of(((Node.StringNode) value).value()));
            case BOOLEAN -> new Code(Boolean.toString(((Node.BooleanNode) value).value()));
            case INT, LONG -> Code.of("#", Literal.of(number(value).longValueExact()));
            case FLOAT -> new Code(number(value).floatValue() + "F");
            case DOUBLE -> new Code(String.valueOf(number(value).doubleValue()));
            case DECIMAL -> made(BigDecimal.class, number(value).toString());
            case BIG_INTEGER ->
                made(BigInteger.class, number(value).toBigInteger().toString());
            case DATE_TIME -> parsed(TypeToken.of(RuntimeTypes.DATE_TIMES), "parse", value);
            case DATE -> parsed(TypeToken.of(ClassName.get(LocalDate.class)), "parse", value);
            case UUID -> parsed(TypeToken.of(ClassName.get(UUID.class)), "fromString", value);
            case BYTES, JSON ->
                Code.of(
                        "#.#.decode(#)",
                        TypeToken.of(RuntimeTypes.JSON_CODECS),
                        new Identifier(kind.name()),
                        Literal.of(JsonText.of(value)));
        };
    }

    private static BigDecimal number(Node value) {
        return ((Node.NumberNode) value).value();
    }

    private static Code made(Class<?> type, String number) {
        return Code.of("new #(#)", TypeToken.of(ClassName.get(type)), Literal.of(number));
    }

    private static Code parsed(TypeToken type, String method, Node value) {
        return Code.of("#.#(#)", type, new Identifier(method), Literal.of(((Node.StringNode) value).value()));
    }
}
