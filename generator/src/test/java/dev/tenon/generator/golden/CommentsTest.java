package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every type and every method that users of generated code see has a comment, but methods that override one. Doclint would
 * demand tags as well, which say nothing that the signature does not; see the decision about comments.
 */
class CommentsTest {
    private static List<String> uncommented(List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
            Scanner scanner = new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return scanner.uncommented;
        }
    }

    /** Collects what has no comment. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final List<String> uncommented = new ArrayList<>();

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            boolean visible = isVisible(type.getModifiers());
            if (visible) {
                check(type.getSimpleName().toString());
            }
            // What is inside of something hidden is hidden, too.
            return visible ? super.visitClass(type, nothing) : null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isVisible(method.getModifiers()) && !overrides) {
                check(method.getName().toString());
            }
            return null;
        }

        private boolean isVisible(ModifiersTree modifiers) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface = around.getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
            return inInterface
                    || modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED);
        }

        private void check(String name) {
            String comment = docs.getDocComment(getCurrentPath());
            if (comment == null || comment.isBlank()) {
                uncommented.add(
                        getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
            }
        }
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    @Test
    void everythingThatUsersSeeHasAComment() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path folder : GoldenTest.folders()) {
            Path expected = folder.resolve("expected");
            if (Files.isDirectory(expected)) {
                try (Stream<Path> files = Files.walk(expected)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .sorted()
                            .toList()) {
                        sources.add(source(folder.getFileName() + "/" + file.getFileName(), Files.readString(file)));
                    }
                }
            }
        }
        assertTrue(sources.size() > 100, "the generated files were not found");
        assertEquals("", String.join("\n", uncommented(sources)));
    }

    @Test
    void whatHasNoneIsFound() throws IOException {
        String text = """
            package a;
            public class A {
                /** Said. */
                public void said() {}
                public void unsaid() {}
                void hidden() {}
                @Override public String toString() { return ""; }
                /** An interface. */
                public interface I {
                    record R(int x) implements I {}
                }
            }
            """;
        assertEquals(
                List.of("/A.java: A", "/A.java: unsaid", "/A.java: R"), uncommented(List.of(source("A.java", text))));
    }
}
