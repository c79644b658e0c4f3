package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import dev.tenon.generator.docs.VisibleMembers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Every type and every method that users of generated code see has a comment, but methods that override one. Doclint would
 * demand tags as well, which say nothing that the signature does not; see the decision about comments.
 */
class CommentsTest {
    private static List<String> uncommented(List<JavaFileObject> sources) throws IOException {
        return VisibleMembers.in(sources, Uncommented::new);
    }

    private static final class Uncommented extends VisibleMembers {
        Uncommented(DocTrees docs) {
            super(docs);
        }

        @Override
        protected void type(ClassTree type) {
            check(type.getSimpleName().toString());
        }

        @Override
        protected void method(MethodTree method) {
            check(method.getName().toString());
        }

        private void check(String name) {
            String comment = docs.getDocComment(getCurrentPath());
            if (comment == null || comment.isBlank()) {
                report(name);
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
