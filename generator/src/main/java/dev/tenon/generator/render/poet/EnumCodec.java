package dev.tenon.generator.render.poet;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tenon.generator.bind.ModelClass;
import java.util.List;

/** The body of an enumeration's codec: unknown values are kept. */
final class EnumCodec implements CodecBody {
    private final ModelClass.EnumClass model;

    EnumCodec(ModelClass.EnumClass model) {
        this.model = model;
    }

    @Override
    public List<FieldSpec> constants() {
        return List.of();
    }

    @Override
    public CodeBlock read() {
        return CodeBlock.builder()
                .addStatement("return $T.of(reader.readString())", model.type().name())
                .build();
    }

    @Override
    public CodeBlock write() {
        return CodeBlock.builder()
                .addStatement("writer.writeString(value.value())")
                .build();
    }
}
