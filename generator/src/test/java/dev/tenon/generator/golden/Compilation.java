package dev.tenon.generator.golden;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.testing.ContractServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Compiles sources as a user's build would: every lint, every doclint, warnings are errors, and on the path lies what generated
 * code depends on, nothing else. Sources with a {@code module-info.java} are compiled as a module.
 */
public final class Compilation {
    private static final int SHOWN = 20;

    /** What nobody sees needs no comment, but a comment that is there is right. */
    private static final String DOCLINT =
            "-Xdoclint:all/protected,-missing,syntax/private,html/private,reference/private,accessibility/private";

    private static final String DEPENDENCIES = Stream.of(JsonCodec.class, JsonParser.class, Nullable.class)
            .map(Compilation::origin)
            .collect(Collectors.joining(File.pathSeparator));

    /** What a user's tests have besides. */
    private static final String TESTING = origin(ContractServer.class);

    private final Path classes;

    /** Another folder: the compiler takes whatever lies beside a compiled {@code module-info} for a part of that module. */
    private final Path added;

    private Compilation(Path classes, Path added) {
        this.classes = classes;
        this.added = added;
        try {
            Files.createDirectories(classes);
            Files.createDirectories(added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///").resolve(path), Kind.SOURCE);
            this.path = path;
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
     * @param sources the sources by path
     * @param folder a folder for the classes
     * @return the compiled classes
     * @throws AssertionError if there is an error or a warning; the message shows each with its line
     */
    public static Compilation of(Map<String, String> sources, Path folder) {
        return of(sources, folder, List.of(DOCLINT));
    }

    /**
     * As {@link #of}, but what is wrong with comments is not looked for, which is a sixth of the time.
     *
     * @param sources the sources by path
     * @param folder a folder for the classes
     * @return the compiled classes
     * @throws AssertionError if there is an error or a warning; the message shows each with its line
     */
    public static Compilation regardlessOfComments(Map<String, String> sources, Path folder) {
        return of(sources, folder, List.of());
    }

    private static Compilation of(Map<String, String> sources, Path folder, List<String> options) {
        Compilation compilation = new Compilation(folder.resolve("classes"), folder.resolve("added"));
        boolean module = sources.containsKey("module-info.java");
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(module ? "--module-path" : "--class-path", DEPENDENCIES));
        compile(sources, compilation.classes, all);
        return compilation;
    }

    /**
     * Compiles more sources, which see the classes that are there already as a user outside the module would.
     *
     * @param sources the sources by path
     * @throws AssertionError if there is an error or a warning
     */
    public void add(Map<String, String> sources) {
        compile(
                sources,
                added,
                List.of(
                        DOCLINT,
                        "--class-path",
                        classes + File.pathSeparator + DEPENDENCIES + File.pathSeparator + TESTING));
    }

    private static void compile(Map<String, String> sources, Path classes, List<String> more) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> options = new ArrayList<>(
                List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-d", classes.toString()));
        options.addAll(more);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(findings, Locale.ROOT, null)) {
            boolean compiled = compiler.getTask(null, files, findings, options, null, units)
                    .call();
            if (!compiled) {
                throw new AssertionError("the sources do not compile without a warning:\n"
                        + findings.getDiagnostics().stream()
                                .limit(SHOWN)
                                .map(Compilation::text)
                                .collect(Collectors.joining("\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> finding) {
        String message = finding.getKind() + ": " + finding.getMessage(Locale.ROOT);
        if (!(finding.getSource() instanceof Source source)) {
            return message;
        }
        List<String> lines = source.text.lines().toList();
        int line = (int) finding.getLineNumber();
        String shown = line > 0 && line <= lines.size() ? "\n    " + lines.get(line - 1) : "";
        return source.path + ":" + line + ": " + message + shown;
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the classes compiled first. */
    Path classes() {
        return classes;
    }

    /**
     * A loader of the compiled classes.
     *
     * @return a loader that the caller closes
     * @throws IOException if the folder has no URL
     */
    public URLClassLoader loader() throws IOException {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL(), added.toUri().toURL()}, Compilation.class.getClassLoader());
    }
}
