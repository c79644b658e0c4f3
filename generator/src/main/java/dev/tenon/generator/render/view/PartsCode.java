package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ParameterForm;
import dev.tenon.generator.bind.api.PartsClass;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements that put a multipart body together. */
final class PartsCode {
    private static final Identifier ITEM = new Identifier("item");

    private PartsCode() {}

    static List<Code> of(PartsClass parts) {
        TypeToken type = TypeToken.of(RuntimeTypes.MULTIPART_BODY);
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("#.Builder parts = #.builder();", type, type));
        for (PartsClass.Part part : parts.parts()) {
            statements.addAll(unlessNull(part.member(), added(part)));
        }
        parts.extras().ifPresent(extras -> statements.addAll(added(extras)));
        List<Literal> needed = parts.parts().stream()
                .filter(PartsCode::isNeeded)
                .map(part -> Literal.of(part.member().wireName()))
                .toList();
        statements.add(
                needed.isEmpty()
                        ? new Code("return parts.build();")
                        : Code.of("return parts.required(#).build();", Code.join(", ", needed)));
        return statements;
    }

    /** Whether the service needs it, and its value may leave nothing of it. */
    private static boolean isNeeded(PartsClass.Part part) {
        return MemberViews.isRequired(part.member())
                && (part.kind() instanceof PartsClass.Kind.Styled
                        || part.member().type() instanceof JavaType.ListOf);
    }

    private static List<Code> unlessNull(Member member, List<Code> statements) {
        if (MemberViews.isRequired(member)) {
            return statements;
        }
        List<Code> guarded = new ArrayList<>();
        guarded.add(Code.of("if (# != null) {", Identifier.variable(member.name())));
        statements.forEach(line -> guarded.add(line.indented()));
        guarded.add(new Code("}"));
        return guarded;
    }

    private static List<Code> added(PartsClass.Part part) {
        Identifier name = Identifier.variable(part.member().name());
        if (part.kind() instanceof PartsClass.Kind.Styled || !(part.member().type() instanceof JavaType.ListOf list)) {
            boolean nullable = part.member().presence() == Presence.REQUIRED_NULLABLE;
            return one(
                    part,
                    new TypeUse(part.member().type(), nullable),
                    Code.of(
                            nullable ? "#()" : "#",
                            nullable ? new Identifier(part.member().name()) : name));
        }
        return each(list, Code.of("#", name), one(part, list.items(), Code.of("#", ITEM)));
    }

    private static List<Code> added(PartsClass.Extras extras) {
        Code name = new Code("entry.getKey()");
        Code value = new Code("entry.getValue()");
        JavaType type = extras.values().type();
        List<Code> statements = type instanceof JavaType.ListOf list
                ? each(
                        list,
                        value,
                        List.of(part(extras.kind(), Optional.empty(), name, list.items(), Code.of("#", ITEM))))
                : List.of(part(extras.kind(), Optional.empty(), name, extras.values(), value));
        ParameterizedTypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                ClassName.get(String.class),
                extras.values().reference());
        return loop(
                Code.of("for (# entry : #.entrySet()) {", TypeToken.of(entry), new Identifier(extras.name())),
                statements);
    }

    private static List<Code> each(JavaType.ListOf list, Code values, List<Code> statements) {
        TypeToken type = TypeToken.of(list.items().reference());
        return loop(Code.of("for (# # : #) {", type, ITEM, values), statements);
    }

    private static List<Code> loop(Code head, List<Code> statements) {
        List<Code> lines = new ArrayList<>(List.of(head));
        statements.forEach(line -> lines.add(line.indented()));
        lines.add(new Code("}"));
        return lines;
    }

    private static List<Code> one(PartsClass.Part part, TypeUse use, Code value) {
        List<Code> statements = new ArrayList<>();
        part.headers().forEach(header -> statements.addAll(unlessNull(header.member(), List.of(header(header)))));
        List<Literal> needed = part.headers().stream()
                .filter(PartsCode::mayBeMissing)
                .map(header -> Literal.of(header.member().wireName()))
                .toList();
        if (!needed.isEmpty()) {
            statements.add(Code.of("parts.requiredHeaders(#);", Code.join(", ", needed)));
        }
        Code name = Code.of("#", Literal.of(part.member().wireName()));
        statements.add(part(part.kind(), part.contentType(), name, use, value));
        return statements;
    }

    /** Whether a part needs it, and neither the builder nor its value says that it is there. */
    private static boolean mayBeMissing(PartsClass.PartHeader header) {
        return header.needed()
                && (!MemberViews.isRequired(header.member()) || header.form() instanceof ParameterForm.Styled);
    }

    private static Code header(PartsClass.PartHeader header) {
        Identifier value = Identifier.variable(header.member().name());
        Literal name = Literal.of(header.member().wireName());
        Code codec = Expressions.codec(new TypeUse(header.member().type(), false));
        if (header.form() instanceof ParameterForm.Styled styled) {
            return Code.of(
                    "parts.header(#, #.#, #, #);",
                    name,
                    TypeToken.of(RuntimeTypes.PARAMETER_STYLE),
                    new Identifier(styled.style()),
                    codec,
                    value);
        }
        Code text = header.form() instanceof ParameterForm.Json
                ? Code.of("#.encode(#)", codec, value)
                : Expressions.text(header.member().type(), Code.of("#", value));
        return Code.of("parts.header(#, #);", name, text);
    }

    private static Code text(JavaType type, Code value) {
        return Expressions.isCoded(type)
                ? Code.of("#, #", Expressions.codec(new TypeUse(type, false)), value)
                : Expressions.text(type, value);
    }

    private static Code part(
            PartsClass.Kind kind, Optional<String> contentType, Code wireName, TypeUse use, Code value) {
        Optional<Literal> type = contentType.map(Literal::of);
        if (kind instanceof PartsClass.Kind.Styled styled) {
            return Code.of(
                    "parts.styled(#, #.#, #, #);",
                    wireName,
                    TypeToken.of(RuntimeTypes.PARAMETER_STYLE),
                    new Identifier(styled.style()),
                    Expressions.codec(use),
                    value);
        } else if (kind instanceof PartsClass.Kind.Json) {
            return Code.of(
                    "parts.json(#, #, #, #);",
                    wireName,
                    type.orElse(Literal.of("application/json")),
                    Expressions.codec(use),
                    value);
        }
        if (kind instanceof PartsClass.Kind.File several
                && !several.mediaTypes().isEmpty()) {
            Code listed = Code.join(
                    ", ", several.mediaTypes().stream().map(Literal::of).toList());
            return Code.of("parts.file(#, #, #);", wireName, value, listed);
        }
        boolean file = kind instanceof PartsClass.Kind.File;
        Identifier method = new Identifier(file ? "file" : "text");
        Code content = file ? value : text(use.type(), value);
        return type.isPresent()
                ? Code.of("parts.#(#, #, #);", method, wireName, type.get(), content)
                : Code.of("parts.#(#, #);", method, wireName, content);
    }
}
