package dev.tenon.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public method and constructor of the generator tells what it takes and returns. Doclint of Java 17 cannot be asked, since it wants
 * tags of compact constructors, too; that of newer JDKs fails a build in which one is missing.
 */
class DocstringsTest {
    @TempDir
    Path temporary;

    private static List<String> missing(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        assertTrue(!files.isEmpty(), "there are no sources in " + folder);
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null)) {
            return VisibleMembers.in(manager.getJavaFileObjectsFromPaths(files), Untold::new).stream()
                    .map(line -> line.substring(line.lastIndexOf(File.separatorChar) + 1))
                    .toList();
        }
    }

    /** Finds the tags that are missing. */
    private static final class Untold extends VisibleMembers {
        Untold(DocTrees docs) {
            super(docs);
        }

        /** Doclint of any JDK demands comments of types. */
        @Override
        protected void type(ClassTree type) {}

        @Override
        protected void method(MethodTree method) {
            if (!isCompact(method)) {
                check(method);
            }
        }

        /** Whether a constructor of a record has no list of parameters; the tree invents one. */
        private boolean isCompact(MethodTree method) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            int start = (int) docs.getSourcePositions().getStartPosition(unit, method);
            try {
                String source = unit.getSourceFile().getCharContent(true).toString();
                return source.substring(start).matches("(?s)public \\w+ \\{.*");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void check(MethodTree method) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            List<DocTree> tags = new ArrayList<>();
            if (comment == null) {
                report(method.getName() + " lacks a comment");
            } else {
                tags.addAll(comment.getFullBody());
                tags.addAll(comment.getBlockTags());
            }
            for (VariableTree parameter : method.getParameters()) {
                String name = parameter.getName().toString();
                if (tags.stream()
                        .noneMatch(tag -> tag instanceof ParamTree param
                                && param.getName().getName().contentEquals(name))) {
                    report(method.getName() + " lacks @param " + name);
                }
            }
            Tree returned = method.getReturnType();
            if (returned != null
                    && !returned.toString().equals("void")
                    && tags.stream().noneMatch(ReturnTree.class::isInstance)) {
                report(method.getName() + " lacks @return");
            }
        }
    }

    @Test
    void publicMethodsTellWhatTheyTakeAndReturn() throws IOException {
        assertEquals("", String.join("\n", missing(Path.of("src/main/java"))));
    }

    @Test
    void whatIsMissingIsFound() throws IOException {
        Files.writeString(temporary.resolve("A.java"), """
                /** A record. */
                public record A(int x) {
                    /** Checks. */
                    public A {}
                    /** Another one. */
                    public A(String text, int radix) {
                        this(Integer.parseInt(text, radix));
                    }
                    public int said() {
                        return x;
                    }
                    void hidden() {}
                }
                """);
        assertEquals(
                List.of(
                        "A.java: <init> lacks @param text",
                        "A.java: <init> lacks @param radix",
                        "A.java: said lacks a comment",
                        "A.java: said lacks @return"),
                missing(temporary));
    }
}
