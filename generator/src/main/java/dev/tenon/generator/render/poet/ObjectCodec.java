package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.ValueCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The body of an object's codec: properties are read by index and written in the order of the contract. */
final class ObjectCodec implements CodecBody {
    /** A property takes up to 60 octets of a method, which has room for 65,535 (JVMS §4.7.3). */
    private static final int MOST_MEMBERS = 500;

    private final JavaApi api;
    private final ModelClass.ObjectClass model;

    ObjectCodec(JavaApi api, ModelClass.ObjectClass model) {
        this.api = api;
        this.model = model;
    }

    @Override
    public List<FieldSpec> constants() {
        Code names = Code.join(
                ", ",
                model.members().stream()
                        .map(member -> Literal.of(member.wireName()))
                        .toList());
        ClassName kind = kindOfNames();
        Code kept = Code.join(
                ", ",
                kept().flatMap(ModelClass.Extras.Kept::names).stream()
                        .flatMap(Set::stream)
                        .map(Literal::of)
                        .toList());
        String keeping = kept.text().isEmpty() ? "" : ".keeping(" + kept.text() + ")";
        return List.of(FieldSpec.builder(kind, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T($L)$L", kind, names.text(), keeping)
                .build());
    }

    /** Names know what becomes of properties that are not declared. */
    private ClassName kindOfNames() {
        if (kept().isPresent() && kept().get().names().isEmpty()) {
            return RuntimeTypes.OPEN_NAMES;
        }
        return model.extras() instanceof ModelClass.Extras.Skipped
                ? RuntimeTypes.PROPERTY_NAMES
                : RuntimeTypes.CLOSED_NAMES;
    }

    @Override
    public List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (int from = MOST_MEMBERS; from < model.members().size(); from += MOST_MEMBERS) {
            methods.add(part("read", from)
                    .addParameter(RuntimeTypes.JSON_READER, "reader")
                    .addParameters(readParameters())
                    .addCode(read(from))
                    .build());
            methods.add(part("write", from)
                    .addParameter(RuntimeTypes.JSON_WRITER, "writer")
                    .addParameter(model.type().name(), "value")
                    .addCode(write(from))
                    .build());
        }
        return methods;
    }

    private static MethodSpec.Builder part(String name, int from) {
        return MethodSpec.methodBuilder(name + from).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    private List<ParameterSpec> readParameters() {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(ParameterSpec.builder(TypeName.INT, "name").build());
        parameters.add(ParameterSpec.builder(builder(), "builder").build());
        kept().ifPresent(kept ->
                parameters.add(ParameterSpec.builder(map(kept), "extras").build()));
        return parameters;
    }

    private ClassName builder() {
        return model.type().name().nestedClass("Builder");
    }

    private static TypeName map(ModelClass.Extras.Kept kept) {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class),
                ClassName.get(String.class),
                kept.values().reference());
    }

    @Override
    public CodeBlock read() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$1T builder = new $1T()", builder());
        for (Member member : model.members()) {
            untilRead(member)
                    .ifPresent(value -> code.addStatement(
                            "$L", PoetCode.of(Code.of("builder.# = #", Identifier.variable(member.name()), value))));
        }
        kept().ifPresent(kept -> code.addStatement("$T extras = new $T<>()", map(kept), LinkedHashMap.class));
        code.addStatement("reader.beginObject(NAMES)");
        if (model.members().isEmpty() && kept().isEmpty()) {
            code.addStatement("reader.nextProperty()");
        } else {
            code.beginControlFlow(
                    "for (int name = reader.nextProperty(); name != $T.END; name = reader.nextProperty())",
                    RuntimeTypes.JSON_READER);
            code.add(
                    model.members().isEmpty()
                            ? CodeBlock.of("$L;\n", PoetCode.of(undeclared().orElseThrow()))
                            : read(0));
            code.endControlFlow();
        }
        kept().ifPresent(kept -> code.addStatement("builder.$L(extras)", kept.name()));
        return code.addStatement("return builder.build()").build();
    }

    /** What a required property is that services are known to leave out. */
    private Optional<Code> untilRead(Member member) {
        return switch (member.presence()) {
            case REQUIRED_NULLABLE -> Optional.of(new Code("reader.nullIfAbsent()"));
            case REQUIRED ->
                member.preset()
                        .filter(Member.Preset::decides)
                        .map(preset ->
                                Code.of("reader.ifAbsent(#)", ValueCode.boxed(api, member.type(), preset.value())));
            case OPTIONAL, OPTIONAL_NULLABLE -> Optional.empty();
        };
    }

    /** The cases of some properties; the further ones are in a method of their own, and so on. */
    private CodeBlock read(int from) {
        int to = Math.min(from + MOST_MEMBERS, model.members().size());
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (name)");
        for (int i = from; i < to; i++) {
            code.addStatement(
                    "case $L -> $L", i, PoetCode.of(read(model.members().get(i))));
        }
        if (to < model.members().size()) {
            String extras = kept().isPresent() ? ", extras" : "";
            code.addStatement("default -> read$L(reader, name, builder$L)", to, extras);
        } else {
            undeclared().ifPresent(other -> code.addStatement("default -> $L", PoetCode.of(other)));
        }
        return code.endControlFlow().build();
    }

    private Optional<Code> undeclared() {
        return kept().map(
                        kept -> Code.of("extras.put(reader.propertyName(), #)", CodecExpressions.read(kept.values())));
    }

    private Optional<ModelClass.Extras.Kept> kept() {
        return model.extras() instanceof ModelClass.Extras.Kept kept ? Optional.of(kept) : Optional.empty();
    }

    private static Code read(Member member) {
        JavaType type = member.type();
        Code value = switch (member.presence()) {
            case REQUIRED -> CodecExpressions.read(type);
            case REQUIRED_NULLABLE -> CodecExpressions.orEmpty(CodecExpressions.read(type));
            case OPTIONAL -> carriesNull(type) ? CodecExpressions.read(type) : optional(type);
            case OPTIONAL_NULLABLE -> Code.of("reader.readPresence(#)", codec(type));
        };
        return Code.of("builder.# = #", Identifier.variable(member.name()), value);
    }

    private static Code optional(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return Code.of("reader.readOptionalList(#)", Expressions.codec(list.items()));
        }
        if (type instanceof JavaType.MapOf map) {
            return Code.of("reader.readOptionalMap(#)", Expressions.codec(map.values()));
        }
        return CodecExpressions.optionalMethod("readOptional", type)
                .map(method -> Code.of("reader.#()", method))
                .orElseGet(() -> Code.of("reader.readOptional(#)", codec(type)));
    }

    private static Code codec(JavaType type) {
        return Expressions.codec(new TypeUse(type, false));
    }

    private static boolean carriesNull(JavaType type) {
        return type.is(ScalarKind.JSON);
    }

    @Override
    public CodeBlock write() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("writer.beginObject(NAMES)");
        code.add(write(0));
        for (int from = MOST_MEMBERS; from < model.members().size(); from += MOST_MEMBERS) {
            code.addStatement("write$L(writer, value)", from);
        }
        kept().ifPresent(kept -> code.addStatement(
                "writer.writeProperties($L, value.$L)", PoetCode.of(Expressions.codec(kept.values())), kept.name()));
        return code.addStatement("writer.endObject()").build();
    }

    private CodeBlock write(int from) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = from; i < Math.min(from + MOST_MEMBERS, model.members().size()); i++) {
            code.addStatement("$L", PoetCode.of(write(model.members().get(i), Literal.of(i))));
        }
        return code.build();
    }

    private static Code write(Member member, Literal index) {
        Code field = Code.of("value.#", Identifier.variable(member.name()));
        return switch (member.presence()) {
            case REQUIRED ->
                member.type() instanceof JavaType.Scalar scalar && scalar.kind() != ScalarKind.STRING
                        ? CodecExpressions.write(scalar, Code.of("writer.name(#)", index), field)
                        : unlessNull(member.type(), index, field);
            case REQUIRED_NULLABLE -> Code.of("writer.writeNullable(#, #, #)", index, codec(member.type()), field);
            case OPTIONAL -> unlessNull(member.type(), index, field);
            case OPTIONAL_NULLABLE -> Code.of("writer.writePresence(#, #, #)", index, codec(member.type()), field);
        };
    }

    private static Code unlessNull(JavaType type, Literal index, Code field) {
        if (type instanceof JavaType.ListOf list) {
            return Code.of("writer.writeList(#, #, #)", index, Expressions.codec(list.items()), field);
        }
        if (type instanceof JavaType.MapOf map) {
            return Code.of("writer.writeMap(#, #, #)", index, Expressions.codec(map.values()), field);
        }
        return CodecExpressions.optionalMethod("write", type)
                .map(method -> Code.of("writer.#(#, #)", method, index, field))
                .orElseGet(() -> Code.of("writer.write(#, #, #)", index, codec(type), field));
    }
}
