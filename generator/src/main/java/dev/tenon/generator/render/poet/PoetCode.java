package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.TypeMention;
import java.util.Arrays;

/** Hands a piece of Java to JavaPoet, which decides how the classes in it are spelled. */
final class PoetCode {
    private PoetCode() {}

    static CodeBlock of(Code code) {
        String text = code.text();
        CodeBlock.Builder block = CodeBlock.builder();
        int from = 0;
        for (TypeMention mention : TypeMention.in(text)) {
            if (from < mention.start()) {
                block.add("$L", text.substring(from, mention.start()));
            }
            block.add("$T", type(mention));
            from = mention.end();
        }
        return block.add("$L", text.substring(from)).build();
    }

    private static ClassName type(TypeMention mention) {
        String[] names = mention.name().split("\\.");
        return ClassName.get(mention.owner(), names[0], Arrays.copyOfRange(names, 1, names.length));
    }
}
