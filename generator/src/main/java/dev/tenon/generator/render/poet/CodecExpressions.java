package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.Optional;

/** How a value of a type is read and written. */
final class CodecExpressions {
    private CodecExpressions() {}

    /** An expression that reads a value which is not null. */
    static Code read(JavaType type) {
        if (type instanceof JavaType.Model model) {
            return Code.of("#.read(reader)", Expressions.constant(model.codec()));
        }
        if (type instanceof JavaType.ListOf list) {
            return Code.of("reader.readList(#)", Expressions.codec(list.items()));
        }
        if (type instanceof JavaType.MapOf map) {
            return Code.of("reader.readMap(#)", Expressions.codec(map.values()));
        }
        return Code.of("reader.#()", method("read", ((JavaType.Scalar) type).kind()));
    }

    /** An expression that reads a value or null. */
    static Code read(TypeUse use) {
        return use.nullable() ? orEmpty(read(use.type())) : read(use.type());
    }

    /** An expression that reads null as an empty {@code Optional}. */
    static Code orEmpty(Code value) {
        TypeToken optional = TypeToken.of(ClassName.get(Optional.class));
        return Code.of("reader.readNull() ? #.empty() : #.of(#)", optional, optional, value);
    }

    /** A statement that writes a value which is not null; the expression is that of the writer. */
    static Code write(JavaType.Scalar type, Code writer, Code value) {
        return Code.of("#.#(#)", writer, method("write", type.kind()), value);
    }

    /** The runtime's method for an optional property of this type, if it has one: calls by way of a codec are slower. */
    static Optional<Identifier> optionalMethod(String verb, JavaType type) {
        if (!(type instanceof JavaType.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case STRING, BOOLEAN, INT, LONG -> Optional.of(method(verb, scalar.kind()));
            case BIG_INTEGER, FLOAT, DOUBLE, DECIMAL, DATE_TIME, DATE, UUID, BYTES, JSON -> Optional.empty();
        };
    }

    private static Identifier method(String verb, ScalarKind kind) {
        return new Identifier(verb + suffix(kind));
    }

    private static String suffix(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case INT -> "Int";
            case LONG -> "Long";
            case BIG_INTEGER -> "BigInteger";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case DECIMAL -> "Decimal";
            case DATE_TIME -> "DateTime";
            case DATE -> "Date";
            case UUID -> "Uuid";
            case BYTES -> "Bytes";
            case JSON -> "Value";
        };
    }
}
