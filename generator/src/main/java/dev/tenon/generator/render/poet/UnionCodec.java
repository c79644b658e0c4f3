package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.contract.UnionMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a union's codec: the value is read ahead, then the deciding property chooses the case; without such a property
 * the cases are tried in the contract's order.
 */
final class UnionCodec implements CodecBody {
    /** Each branch of a chain is nested in the one before, and compilers follow nested statements by recursion. */
    private static final int MOST_BRANCHES = 100;

    private final ModelClass.UnionClass model;

    UnionCodec(ModelClass.UnionClass model) {
        this.model = model;
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of();
    }

    @Override
    public CodeBlock read() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T buffer = reader.readAhead()", RuntimeTypes.JSON_BUFFER);
        if (model.tagProperty().isPresent()) {
            byTag(code, model.tagProperty().get());
        } else {
            byTrying(code);
        }
        return code.build();
    }

    private void byTag(CodeBlock.Builder code, String property) {
        code.beginControlFlow("return switch (buffer.text($L))", CodecExpressions.text(property));
        for (ModelClass.Variant variant : model.variants()) {
            if (!variant.tags().isEmpty()) {
                CodeBlock tags =
                        variant.tags().stream().map(CodecExpressions::text).collect(CodeBlock.joining(", "));
                code.addStatement(
                        "case $L -> $L",
                        tags,
                        wrapped(variant, CodeBlock.of("buffer.read($L)", CodecExpressions.codec(variant.use()))));
            }
        }
        code.addStatement("default -> new $T(buffer.value())", unknown());
        code.unindent().add("};\n");
    }

    private void byTrying(CodeBlock.Builder code) {
        CodeBlock attempts = model.variants().stream().map(UnionCodec::attempt).collect(CodeBlock.joining(", "));
        code.addStatement(
                "return buffer.$L($L, $T.of($L)).orElseGet(() -> new $T(buffer.value()))",
                model.mode() == UnionMode.ONE_OF ? "chooseOnly" : "choose",
                CodecExpressions.constant(model.type().validator()),
                List.class,
                attempts,
                unknown());
    }

    private static CodeBlock attempt(ModelClass.Variant variant) {
        CodeBlock codec = CodecExpressions.codec(variant.use());
        return variant.wraps()
                ? CodeBlock.of("ahead -> new $T($L.read(ahead))", variant.name(), codec)
                : CodeBlock.of("$L::read", codec);
    }

    private static CodeBlock wrapped(ModelClass.Variant variant, CodeBlock value) {
        return variant.wraps() ? CodeBlock.of("new $T($L)", variant.name(), value) : value;
    }

    @Override
    public CodeBlock write() {
        CodeBlock.Builder code = CodeBlock.builder();
        List<ClassName> seen = new ArrayList<>();
        for (ModelClass.Variant variant : model.variants()) {
            if (seen.contains(variant.name())) {
                continue;
            }
            CodeBlock value = CodeBlock.of(variant.wraps() ? "variant.value()" : "variant");
            CodeBlock head = CodeBlock.of("if (value instanceof $T variant)", variant.name());
            if (seen.size() % MOST_BRANCHES == 0) {
                if (!seen.isEmpty()) {
                    code.endControlFlow();
                }
                code.beginControlFlow("$L", head);
            } else {
                code.nextControlFlow("else $L", head);
            }
            seen.add(variant.name());
            code.addStatement("$L.write(writer, $L)", CodecExpressions.codec(variant.use()), value);
        }
        code.nextControlFlow("else if (value instanceof $T unknown)", unknown());
        return code.addStatement("writer.writeValue(unknown.value())")
                .endControlFlow()
                .build();
    }

    private ClassName unknown() {
        return model.type().name().nestedClass("Unknown");
    }
}
