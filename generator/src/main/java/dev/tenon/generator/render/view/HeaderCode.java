package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.Printable;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a typed header field is read; one whose type has no text in the style {@code simple} is handed out as it came. */
final class HeaderCode {
    private static final TypeToken READER = TypeToken.of(RuntimeTypes.FIELD_READER);

    private final JavaApi api;
    private final OperationMethod.HeaderAccessor header;
    private final Optional<Code> reader;

    HeaderCode(JavaApi api, OperationMethod.HeaderAccessor header) {
        this.api = api;
        this.header = header;
        this.reader = header.json()
                ? Optional.of(Code.of("#.json(#)", READER, Expressions.codec(new TypeUse(header.type(), false))))
                : reader(header.type());
    }

    /** What the accessor returns. */
    TypeToken type() {
        TypeName value = reader.isPresent() ? header.type().typeName() : ClassName.get(String.class);
        return TypeToken.of(
                header.required() ? value : ParameterizedTypeName.get(ClassName.get(Optional.class), value.box()));
    }

    Code value() {
        Literal name = Literal.of(header.wireName());
        boolean text = reader.isEmpty() || header.type().is(ScalarKind.STRING) && !header.json();
        if (text && !header.required()) {
            return Code.of("head().header(#)", name);
        }
        Code reading = reader.orElseGet(() -> string());
        return Code.of(header.required() ? "head().requiredHeader(#, #)" : "head().header(#, #)", name, reading);
    }

    private static Code string() {
        return Code.of("#.text(#.STRING)", READER, TypeToken.of(RuntimeTypes.JSON_CODECS));
    }

    private Optional<Code> reader(JavaType type) {
        Code codec = Expressions.codec(new TypeUse(type, false));
        if (type instanceof JavaType.ListOf list) {
            boolean flat = !(list.items().type() instanceof JavaType.ListOf)
                    && !list.items().nullable();
            return flat && list.items().type().isText()
                    ? reader(list.items().type())
                            .map(items -> Code.of(isSentInLines() ? "#.lines(#)" : "#.list(#)", READER, items))
                    : Optional.empty();
        }
        if (type.is(ScalarKind.DATE_TIME)) {
            return Optional.of(Code.of("#.dateTime()", READER));
        }
        if (type.isText()) {
            return Optional.of(Code.of(isLiteral(type) ? "#.literal(#)" : "#.text(#)", READER, codec));
        }
        if (type instanceof JavaType.MapOf map) {
            return map.values().type().is(ScalarKind.STRING) && !map.values().nullable()
                    ? Optional.of(object(codec, List.of()))
                    : Optional.empty();
        }
        return type instanceof JavaType.Model model
                ? members(model).map(members -> object(codec, members))
                : Optional.empty();
    }

    private boolean isSentInLines() {
        return header.wireName().equalsIgnoreCase("Set-Cookie");
    }

    private Code object(Code codec, List<Member> members) {
        List<Printable> arguments = new ArrayList<>();
        arguments.add(codec);
        arguments.add(new Code(Boolean.toString(header.explode())));
        members.stream()
                .filter(member -> isLiteral(member.type()))
                .forEach(member -> arguments.add(Literal.of(member.wireName())));
        return Code.of("#.object(#)", READER, Code.join(", ", arguments));
    }

    /** The properties of an object whose values all have a text. */
    private Optional<List<Member>> members(JavaType.Model model) {
        return Optional.of(model)
                .filter(object -> object.kind() == ModelKind.OBJECT)
                .map(api.models()::members)
                .filter(members ->
                        members.stream().allMatch(member -> member.type().isText()));
    }

    private static boolean isLiteral(JavaType type) {
        return type.is(ModelKind.INTEGER_ENUM)
                || type instanceof JavaType.Scalar scalar
                        && switch (scalar.kind()) {
                            case BOOLEAN, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, DECIMAL -> true;
                            case STRING, DATE_TIME, DATE, UUID, BYTES, JSON -> false;
                        };
    }
}
