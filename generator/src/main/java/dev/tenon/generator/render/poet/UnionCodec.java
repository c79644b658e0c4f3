package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The body of a union's codec: the value is read ahead, then the deciding property chooses the case; without such a property
 * the cases are tried in the contract's order.
 */
final class UnionCodec implements CodecBody {
    /**
     * Of one method, the others are in methods of their own: each branch of a chain is nested in the one before, and compilers
     * follow nested statements by recursion; a case takes up to 60 octets, and HotSpot compiles no method of more than 8,000.
     */
    private static final int MOST_CASES = 100;

    private final ModelClass.UnionClass model;
    private final List<TagCase> tags;
    private final List<Written> classes;

    UnionCodec(ModelClass.UnionClass model) {
        this.model = model;
        this.tags = model.variants().stream().flatMap(TagCase::of).toList();
        Map<ClassName, Written> byName = new LinkedHashMap<>();
        model.kinship()
                .subinterfaces()
                .forEach(
                        child -> byName.put(child.name(), new Written(child.name(), new TypeUse(child, false), false)));
        model.variants()
                .forEach(variant -> byName.putIfAbsent(
                        variant.name(), new Written(variant.name(), variant.use(), variant.wraps())));
        this.classes = model.kinship().permitted().stream().map(byName::get).toList();
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of();
    }

    @Override
    public List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (model.tag().isPresent()) {
            for (int from = MOST_CASES; from < tags.size(); from += MOST_CASES) {
                methods.add(MethodSpec.methodBuilder("read" + from)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(model.type().name())
                        .addParameter(String.class, "tag")
                        .addParameter(RuntimeTypes.JSON_BUFFER, "buffer")
                        .addCode(byTag("tag", from))
                        .build());
            }
        }
        for (int from = MOST_CASES; from < classes.size(); from += MOST_CASES) {
            methods.add(MethodSpec.methodBuilder("write" + from)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeTypes.JSON_WRITER, "writer")
                    .addParameter(model.type().name(), "value")
                    .addCode(write(from))
                    .build());
        }
        return methods;
    }

    @Override
    public CodeBlock read() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T buffer = reader.readAhead()", RuntimeTypes.JSON_BUFFER);
        if (model.tag().isEmpty()) {
            byTrying(code);
            return code.build();
        }
        String tag = Code.of("buffer.text(#)", Literal.of(model.tag().get().property()))
                .text();
        if (tags.size() <= MOST_CASES) {
            return code.add(byTag(tag, 0)).build();
        }
        code.addStatement("$T tag = $L", String.class, tag);
        return code.add(byTag("tag", 0)).build();
    }

    private CodeBlock byTag(String tag, int from) {
        int to = Math.min(from + MOST_CASES, tags.size());
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", tag);
        for (int i = from; i < to; ) {
            ModelClass.Variant variant = tags.get(i).variant();
            List<Literal> labels = new ArrayList<>();
            for (; i < to && tags.get(i).variant() == variant; i++) {
                labels.add(Literal.of(tags.get(i).tag()));
            }
            code.addStatement(
                    "case $L -> $L",
                    Code.join(", ", labels).text(),
                    PoetCode.of(wrapped(variant, Code.of("buffer.read(#)", Expressions.codec(variant.use())))));
        }
        if (to < tags.size()) {
            code.addStatement("default -> read$L(tag, buffer)", to);
        } else {
            code.addStatement("default -> new $T(buffer.value())", unknown());
        }
        return code.unindent().add("};\n").build();
    }

    private void byTrying(CodeBlock.Builder code) {
        Code attempts = Code.join(
                ", ", model.variants().stream().map(UnionCodec::attempt).toList());
        code.addStatement(
                "return buffer.$L($L, $T.of($L)).orElseGet(() -> new $T(buffer.value()))",
                model.mode().isExclusive() ? "chooseOnly" : "choose",
                PoetCode.of(Expressions.constant(model.type().validator())),
                List.class,
                PoetCode.of(attempts),
                unknown());
    }

    private static Code attempt(ModelClass.Variant variant) {
        Code codec = Expressions.codec(variant.use());
        return variant.wraps()
                ? Code.of("ahead -> new #(#.read(ahead))", TypeToken.of(variant.name()), codec)
                : Code.of("#::read", codec);
    }

    private static Code wrapped(ModelClass.Variant variant, Code value) {
        return variant.wraps() ? Code.of("new #(#)", TypeToken.of(variant.name()), value) : value;
    }

    @Override
    public CodeBlock write() {
        return write(0);
    }

    private CodeBlock write(int from) {
        int to = Math.min(from + MOST_CASES, classes.size());
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = from; i < to; i++) {
            Written variant = classes.get(i);
            ClassName type = variant.type();
            if (i == from) {
                code.beginControlFlow("if (value instanceof $T variant)", type);
            } else {
                code.nextControlFlow("else if (value instanceof $T variant)", type);
            }
            String value = variant.wraps() ? "variant.value()" : "variant";
            code.addStatement("$L.write(writer, $L)", PoetCode.of(Expressions.codec(variant.use())), value);
        }
        if (to < classes.size()) {
            code.nextControlFlow("else").addStatement("write$L(writer, value)", to);
        } else {
            code.nextControlFlow("else if (value instanceof $T unknown)", unknown())
                    .addStatement("writer.writeValue(unknown.value())");
        }
        return code.endControlFlow().build();
    }

    private ClassName unknown() {
        return model.type().name().nestedClass("Unknown");
    }

    /** What a value may be: a case, or the interface of a parent, whose codec tells its own cases apart. */
    private record Written(ClassName type, TypeUse use, boolean wraps) {}

    /** One value of the deciding property. */
    private record TagCase(ModelClass.Variant variant, String tag) {
        static Stream<TagCase> of(ModelClass.Variant variant) {
            return variant.tags().stream().map(tag -> new TagCase(variant, tag));
        }
    }
}
