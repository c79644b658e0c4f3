package dev.tenon.generator.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources as a user's build would: every lint, every doclint, and warnings are errors. */
public final class Compilation {
    private final Path classes;

    private Compilation(Path classes) {
        this.classes = classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /**
     * Compiles.
     *
     * @param sources the sources by path; a {@code module-info.java} is left out, since tests run on the class path
     * @param classes the folder for the classes
     * @return the compiled classes
     * @throws AssertionError if there is an error or a warning
     */
    public static Compilation of(Map<String, String> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        sources.forEach((path, text) -> {
            if (!path.equals("module-info.java")) {
                units.add(new Source(path, text));
            }
        });
        List<String> options = List.of(
                "-Xlint:all",
                "-Werror",
                "-Xdoclint:all/protected",
                "-proc:none",
                "--release",
                "17",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(findings, null, null)) {
            boolean compiled = compiler.getTask(null, files, findings, options, null, units)
                    .call();
            if (!compiled || findings.getDiagnostics().stream().anyMatch(Compilation::matters)) {
                throw new AssertionError("generated code does not compile without a warning:\n"
                        + findings.getDiagnostics().stream()
                                .filter(Compilation::matters)
                                .limit(20)
                                .map(Object::toString)
                                .collect(Collectors.joining("\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compilation(classes);
    }

    /** Jars that name other jars which are not there are no matter of the generated code. */
    private static boolean matters(Diagnostic<? extends JavaFileObject> finding) {
        return finding.getKind() != Diagnostic.Kind.NOTE && finding.getSource() != null;
    }

    /**
     * A loader of the compiled classes.
     *
     * @return a loader that the caller closes
     * @throws IOException if the folder has no URL
     */
    public URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
    }
}
