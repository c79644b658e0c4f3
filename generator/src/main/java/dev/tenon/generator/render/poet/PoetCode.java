package dev.tenon.generator.render.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.render.view.Code;
import dev.tenon.generator.render.view.TypeMention;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands pieces of Java to JavaPoet, which decides how the classes in them are spelled. It writes each part of a file twice, so
 * what stands between two classes is one part, be it of several lines.
 */
final class PoetCode {
    private final Map<String, ClassName> classes = new HashMap<>();

    /** An expression. */
    CodeBlock of(Code code) {
        CodeBlock.Builder block = CodeBlock.builder();
        add(code.text(), block);
        return block.build();
    }

    /** Statements, each with its end, on lines of their own. */
    CodeBlock lines(List<Code> statements) {
        CodeBlock.Builder block = CodeBlock.builder();
        if (!statements.isEmpty()) {
            add(Code.join("\n", statements).text() + "\n", block);
        }
        return block.build();
    }

    private void add(String text, CodeBlock.Builder block) {
        int from = 0;
        for (TypeMention mention : TypeMention.in(text)) {
            if (from < mention.start()) {
                block.add("$L", text.substring(from, mention.start()));
            }
            block.add("$T", type(mention));
            from = mention.end();
        }
        block.add("$L", text.substring(from));
    }

    /** JavaPoet looks at the characters of a name whenever it makes a class of it. */
    private ClassName type(TypeMention mention) {
        return classes.computeIfAbsent(mention.token(), unknown -> {
            String[] names = mention.name().split("\\.");
            return ClassName.get(mention.owner(), names[0], Arrays.copyOfRange(names, 1, names.length));
        });
    }
}
