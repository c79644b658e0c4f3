package dev.tenon.generator.render.poet;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.ScalarKind;
import dev.tenon.generator.bind.StaticField;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.render.view.Literal;
import java.util.Optional;

/** How a value of a type is read and written. */
final class CodecExpressions {
    private CodecExpressions() {}

    /** A text of the contract. */
    static CodeBlock text(String value) {
        return CodeBlock.of("$L", Literal.of(value).text());
    }

    /** An expression that reads a value which is not null. */
    static CodeBlock read(JavaType type) {
        if (type instanceof JavaType.Model model) {
            return CodeBlock.of("$L.read(reader)", constant(model.codec()));
        }
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("reader.readList($L)", codec(list.items()));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("reader.readMap($L)", codec(map.values()));
        }
        return CodeBlock.of("reader.read$L()", suffix(((JavaType.Scalar) type).kind()));
    }

    /** An expression that reads a value or null. */
    static CodeBlock read(TypeUse use) {
        return use.nullable()
                ? CodeBlock.of("reader.readNull() ? $1T.empty() : $1T.of($2L)", Optional.class, read(use.type()))
                : read(use.type());
    }

    /** A statement that writes a value which is not null; the expression is that of the writer. */
    static CodeBlock write(JavaType type, CodeBlock writer, CodeBlock value) {
        if (type instanceof JavaType.Model model) {
            return CodeBlock.of("$L.write($L, $L)", constant(model.codec()), writer, value);
        }
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("$L.writeList($L, $L)", writer, codec(list.items()), value);
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("$L.writeMap($L, $L)", writer, codec(map.values()), value);
        }
        return CodeBlock.of("$L.write$L($L)", writer, suffix(((JavaType.Scalar) type).kind()), value);
    }

    /** An expression for the codec of a type. */
    static CodeBlock codec(TypeUse use) {
        CodeBlock codec;
        if (use.type() instanceof JavaType.Model model) {
            codec = constant(model.codec());
        } else if (use.type() instanceof JavaType.ListOf list) {
            codec = CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_CODECS, codec(list.items()));
        } else if (use.type() instanceof JavaType.MapOf map) {
            codec = CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_CODECS, codec(map.values()));
        } else {
            codec = CodeBlock.of(
                    "$T.$L",
                    RuntimeTypes.JSON_CODECS,
                    ((JavaType.Scalar) use.type()).kind().name());
        }
        return use.nullable() ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.JSON_CODECS, codec) : codec;
    }

    /** For example {@code PetCodec.INSTANCE}. */
    static CodeBlock constant(StaticField field) {
        return CodeBlock.of("$T.$L", field.owner(), field.name());
    }

    /** What the runtime's methods for an optional property of this type end with, if it has such: calls by way of a codec are slower. */
    static Optional<String> optionalSuffix(JavaType type) {
        if (!(type instanceof JavaType.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case STRING, BOOLEAN, INT, LONG -> Optional.of(suffix(scalar.kind()));
            case BIG_INTEGER, FLOAT, DOUBLE, DECIMAL, DATE_TIME, DATE, UUID, BYTES, JSON -> Optional.empty();
        };
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
