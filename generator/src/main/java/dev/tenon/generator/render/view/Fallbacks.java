package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.Fallback;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.render.text.ValueCode;
import dev.tenon.generator.source.JsonText;
import java.util.Optional;

/** Accessors that return the contract's default where a property is absent; the default is a value, never pasted text. */
final class Fallbacks {
    private static final int SHOWN = 60;
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    private Fallbacks() {}

    static MemberView.FallbackView view(JavaApi api, Member member, Fallback fallback) {
        Identifier field = Identifier.variable(member.name());
        String json = JsonText.of(fallback.value());
        String shown = json.length() > SHOWN ? json.substring(0, SHOWN) + "…" : json;
        TypeName type = member.type().typeName();
        boolean nullable = member.presence() == Presence.OPTIONAL_NULLABLE;
        return new MemberView.FallbackView(
                new Identifier(member.name()),
                nullable,
                new JavadocLine(Javadoc.code(shown)),
                TypeToken.of(nullable ? ParameterizedTypeName.get(OPTIONAL, type.box()) : type),
                new Identifier(fallback.name()),
                nullable
                        ? Code.of(
                                "#.isAbsent() ? #.of(#) : #.toOptional()",
                                field,
                                TypeToken.of(OPTIONAL),
                                ValueCode.boxed(api, member.type(), fallback.value()),
                                field)
                        : Code.of(
                                "# == null ? # : #",
                                field,
                                ValueCode.expression(api, member.type(), fallback.value()),
                                field));
    }
}
