package dev.tenon.generator.render.text;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.StaticField;
import dev.tenon.generator.bind.api.TypeUse;

/** Expressions that follow from a type. */
public final class Expressions {
    private Expressions() {}

    /**
     * The codec of a type.
     *
     * @param use the type
     * @return for example {@code JsonCodecs.list(PetCodec.INSTANCE)}
     */
    public static Code codec(TypeUse use) {
        TypeToken codecs = TypeToken.of(RuntimeTypes.JSON_CODECS);
        Code codec;
        if (use.type() instanceof JavaType.Model model) {
            codec = constant(model.codec());
        } else if (use.type() instanceof JavaType.ListOf list) {
            codec = Code.of("#.list(#)", codecs, codec(list.items()));
        } else if (use.type() instanceof JavaType.MapOf map) {
            codec = Code.of("#.map(#)", codecs, codec(map.values()));
        } else {
            ScalarKind kind = ((JavaType.Scalar) use.type()).kind();
            codec = Code.of("#.#", codecs, new Identifier(kind.name()));
        }
        return use.nullable() ? Code.of("#.nullable(#)", codecs, codec) : codec;
    }

    /**
     * Whether values are compared as JSON. Objects may differ in Java and be equal as JSON, and the hash codes of JSON are what
     * somebody makes them.
     *
     * @param type the type of the values
     * @return true for JSON, a choice or an object with a class, and what holds some
     */
    public static boolean isComparedAsJson(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return isComparedAsJson(list.items().type());
        } else if (type instanceof JavaType.MapOf map) {
            return isComparedAsJson(map.values().type());
        } else if (type instanceof JavaType.Scalar scalar) {
            return scalar.kind() == ScalarKind.JSON;
        }
        return type instanceof JavaType.Model && !type.isEnumeration();
    }

    /**
     * A constant of a class.
     *
     * @param field the constant
     * @return for example {@code PetCodec.INSTANCE}
     */
    public static Code constant(StaticField field) {
        return Code.of("#.#", TypeToken.of(field.owner()), new Identifier(field.name()));
    }

    /**
     * Whether only a codec knows the text of a value.
     *
     * @param type the type of the value
     * @return false if {@link #text} says how it is written
     */
    public static boolean isCoded(JavaType type) {
        return type instanceof JavaType.Scalar scalar && scalar.kind().isCoded();
    }

    /**
     * A value of an enumeration, as {@code of} takes it.
     *
     * @param enumeration its type
     * @param value the text, or the digits of the integer
     * @return for example {@code "red"} or {@code 10}
     */
    public static Literal enumerated(JavaType.Model enumeration, String value) {
        return enumeration.is(ModelKind.INTEGER_ENUM) ? Literal.of(Long.parseLong(value)) : Literal.of(value);
    }

    /**
     * The text of a value where it travels outside JSON.
     *
     * @param type the type of the value, an enumeration or a scalar that is not JSON
     * @param value an expression for the value
     * @return an expression for the text
     */
    public static Code text(JavaType type, Code value) {
        if (type instanceof JavaType.Model) {
            return Code.of("#.value()", value);
        }
        ScalarKind kind = ((JavaType.Scalar) type).kind();
        return switch (kind) {
            case STRING -> value;
            case BOOLEAN, INT, LONG, FLOAT, DOUBLE ->
                Code.of("#.valueOf(#)", TypeToken.of(ClassName.get(String.class)), value);
            case DECIMAL -> Code.of("#.toPlainString()", value);
            case DATE_TIME -> Code.of("#.format(#)", TypeToken.of(RuntimeTypes.DATE_TIMES), value);
            case BIG_INTEGER, DATE, UUID -> Code.of("#.toString()", value);
            case BYTES -> Code.of("#.toBase64()", value);
            case JSON -> throw new IllegalArgumentException("not sent as text: " + kind);
        };
    }
}
