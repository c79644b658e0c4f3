package dev.tenon.generator.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Looks at the types of sources that others see, and at their methods and constructors but those that override one. */
public abstract class VisibleMembers extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** Comments and places of what is looked at. */
    protected final DocTrees docs;

    private final List<String> found = new ArrayList<>();

    /**
     * Starts looking.
     *
     * @param docs comments and places
     */
    protected VisibleMembers(DocTrees docs) {
        this.docs = docs;
    }

    /**
     * Looks at sources.
     *
     * @param sources what is parsed
     * @param look makes what looks at them
     * @return all that was reported
     * @throws IOException if a source cannot be read
     */
    public static List<String> in(
            Iterable<? extends JavaFileObject> sources, Function<DocTrees, ? extends VisibleMembers> look)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
            VisibleMembers members = look.apply(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                members.scan(unit, null);
            }
            return members.found;
        }
    }

    /**
     * Looks at a type, which is that of the current path.
     *
     * @param type the type
     */
    protected abstract void type(ClassTree type);

    /**
     * Looks at a method or a constructor, which is that of the current path.
     *
     * @param method the method
     */
    protected abstract void method(MethodTree method);

    /**
     * Reports something of the source that is looked at.
     *
     * @param what follows its name
     */
    protected final void report(String what) {
        found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + what);
    }

    @Override
    public final @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (!isVisible(type.getModifiers())) {
            // What is inside of something hidden is hidden, too.
            return null;
        }
        type(type);
        return super.visitClass(type, nothing);
    }

    @Override
    public final @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (isVisible(method.getModifiers()) && !overrides) {
            method(method);
        }
        return null;
    }

    private boolean isVisible(ModifiersTree modifiers) {
        Tree around = getCurrentPath().getParentPath().getLeaf();
        boolean inInterface =
                around.getKind() == Tree.Kind.INTERFACE && !modifiers.getFlags().contains(Modifier.PRIVATE);
        return inInterface
                || modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }
}
