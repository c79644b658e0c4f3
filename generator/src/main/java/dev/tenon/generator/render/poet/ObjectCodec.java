package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.Member;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.ScalarKind;
import dev.tenon.generator.bind.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The body of an object's codec: properties are read by index and written in the order of the contract. */
final class ObjectCodec implements CodecBody {
    /** A property takes up to 60 octets of a method, which has room for 65,535 (JVMS §4.7.3). */
    private static final int MOST_MEMBERS = 500;

    private final ModelClass.ObjectClass model;

    ObjectCodec(ModelClass.ObjectClass model) {
        this.model = model;
    }

    @Override
    public List<FieldSpec> constants() {
        CodeBlock names = model.members().stream()
                .map(member -> CodecExpressions.text(member.wireName()))
                .collect(CodeBlock.joining(", "));
        ClassName kind = kindOfNames();
        return List.of(FieldSpec.builder(kind, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T($L)", kind, names)
                .build());
    }

    /** Names know what becomes of properties that are not declared. */
    private ClassName kindOfNames() {
        if (model.extras() instanceof ModelClass.Extras.Kept) {
            return RuntimeTypes.OPEN_NAMES;
        }
        return model.extras() instanceof ModelClass.Extras.Refused
                ? RuntimeTypes.CLOSED_NAMES
                : RuntimeTypes.PROPERTY_NAMES;
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
        parameters.add(ParameterSpec.builder(model.type().name().nestedClass("Builder"), "builder")
                .build());
        kept().ifPresent(kept ->
                parameters.add(ParameterSpec.builder(map(kept), "extras").build()));
        return parameters;
    }

    private static TypeName map(ModelClass.Extras.Kept kept) {
        return ParameterizedTypeName.get(
                ClassName.get(Map.class),
                ClassName.get(String.class),
                kept.values().reference());
    }

    @Override
    public CodeBlock read() {
        ClassName type = model.type().name();
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$1T builder = new $1T()", type.nestedClass("Builder"));
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
                            ? CodeBlock.of("$L;\n", undeclared().orElseThrow())
                            : read(0));
            code.endControlFlow();
        }
        kept().ifPresent(kept -> code.addStatement("builder.$L(extras)", kept.name()));
        return code.addStatement("return builder.build()").build();
    }

    /** The cases of some properties; the further ones are in a method of their own, and so on. */
    private CodeBlock read(int from) {
        int to = Math.min(from + MOST_MEMBERS, model.members().size());
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (name)");
        for (int i = from; i < to; i++) {
            code.add("case $L -> ", i).addStatement("$L", read(model.members().get(i)));
        }
        CodeBlock arguments = readParameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(", "));
        Optional<CodeBlock> others = to < model.members().size()
                ? Optional.of(CodeBlock.of("read$L(reader, $L)", to, arguments))
                : undeclared();
        others.ifPresent(other -> code.add("default -> ").addStatement("$L", other));
        return code.endControlFlow().build();
    }

    private Optional<CodeBlock> undeclared() {
        return kept().map(kept ->
                CodeBlock.of("extras.put(reader.propertyName(), $L)", CodecExpressions.read(kept.values())));
    }

    private Optional<ModelClass.Extras.Kept> kept() {
        return model.extras() instanceof ModelClass.Extras.Kept kept ? Optional.of(kept) : Optional.empty();
    }

    private static CodeBlock read(Member member) {
        CodeBlock value = CodecExpressions.read(member.type());
        return switch (member.presence()) {
            case REQUIRED -> CodeBlock.of("builder.$L = $L", member.name(), value);
            case REQUIRED_NULLABLE ->
                CodeBlock.of(
                        "builder.$1L = reader.readNull() ? $2T.empty() : $2T.of($3L)",
                        member.name(),
                        Optional.class,
                        value);
            case OPTIONAL ->
                CodeBlock.of("builder.$L = $L", member.name(), carriesNull(member) ? value : optional(member.type()));
            case OPTIONAL_NULLABLE ->
                CodeBlock.of("builder.$L = reader.readPresence($L)", member.name(), codec(member.type()));
        };
    }

    private static CodeBlock optional(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("reader.readOptionalList($L)", CodecExpressions.codec(list.items()));
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("reader.readOptionalMap($L)", CodecExpressions.codec(map.values()));
        }
        return CodecExpressions.optionalSuffix(type)
                .map(suffix -> CodeBlock.of("reader.readOptional$L()", suffix))
                .orElseGet(() -> CodeBlock.of("reader.readOptional($L)", codec(type)));
    }

    private static CodeBlock codec(JavaType type) {
        return CodecExpressions.codec(new TypeUse(type, false));
    }

    private static boolean carriesNull(Member member) {
        return member.type() instanceof JavaType.Scalar scalar && scalar.kind() == ScalarKind.JSON;
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
                "writer.writeProperties($L, value.$L)", CodecExpressions.codec(kept.values()), kept.name()));
        return code.addStatement("writer.endObject()").build();
    }

    private CodeBlock write(int from) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = from; i < Math.min(from + MOST_MEMBERS, model.members().size()); i++) {
            code.addStatement("$L", write(model.members().get(i), i));
        }
        return code.build();
    }

    private static CodeBlock write(Member member, int index) {
        CodeBlock field = CodeBlock.of("value.$L", member.name());
        return switch (member.presence()) {
            case REQUIRED ->
                member.type() instanceof JavaType.Scalar scalar && scalar.kind() != ScalarKind.STRING
                        ? CodecExpressions.write(scalar, CodeBlock.of("writer.name($L)", index), field)
                        : unlessNull(member.type(), index, field);
            case REQUIRED_NULLABLE ->
                CodeBlock.of("writer.writeNullable($L, $L, $L)", index, codec(member.type()), field);
            case OPTIONAL -> unlessNull(member.type(), index, field);
            case OPTIONAL_NULLABLE ->
                CodeBlock.of("writer.writePresence($L, $L, $L)", index, codec(member.type()), field);
        };
    }

    private static CodeBlock unlessNull(JavaType type, int index, CodeBlock field) {
        if (type instanceof JavaType.ListOf list) {
            return CodeBlock.of("writer.writeList($L, $L, $L)", index, CodecExpressions.codec(list.items()), field);
        }
        if (type instanceof JavaType.MapOf map) {
            return CodeBlock.of("writer.writeMap($L, $L, $L)", index, CodecExpressions.codec(map.values()), field);
        }
        return CodecExpressions.optionalSuffix(type)
                .map(suffix -> CodeBlock.of("writer.write$L($L, $L)", suffix, index, field))
                .orElseGet(() -> CodeBlock.of("writer.write($L, $L, $L)", index, codec(type), field));
    }
}
