package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code src/test/resources/goldens} is a case: a contract, the files and the findings that are expected, and
 * perhaps a program that uses the generated code. {@code -Dgoldens=update} rewrites what is expected.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/goldens");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(CASES)) {
            folders = entries.filter(Files::isDirectory).sorted().toList();
        }
        assertTrue(folders.size() > 10, "the cases were not found in " + CASES.toAbsolutePath());
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws Exception {
        Generation generation = new Generator().generate(contract(folder), settings());
        Map<String, String> files = new LinkedHashMap<>();
        generation.files().orElse(List.of()).forEach(file -> files.put(file.path(), file.content()));
        Map<String, String> findings = Map.of(
                "diagnostics.txt",
                generation.diagnostics().stream()
                        .map(DiagnosticFormatter::format)
                        .map(text -> text + "\n")
                        .collect(Collectors.joining("\n")));
        GoldenTree sources = new GoldenTree(folder.resolve("expected"));
        GoldenTree diagnostics = new GoldenTree(folder.resolve("diagnostics"));
        if (GoldenTree.isUpdate()) {
            sources.write(files);
            diagnostics.write(findings);
        }
        assertEquals("", String.join("\n", sources.differences(files)));
        assertEquals("", String.join("\n", diagnostics.differences(findings)));
        if (!files.isEmpty()) {
            compileAndRun(folder, files);
        }
    }

    /** A case has its own contract, or names one of the class path. */
    private static SpecLocation contract(Path folder) throws IOException {
        Path named = folder.resolve("contract.classpath");
        String spec = Files.exists(named) ? Files.readString(named).strip() : "contract.yaml";
        return SpecLocation.of(spec, folder, GoldenTest.class.getClassLoader());
    }

    private static Settings settings() {
        return new Settings("com.example.api", Optional.of("ApiClient"), Optional.empty(), true);
    }

    private static void compileAndRun(Path folder, Map<String, String> files) throws Exception {
        Path check = folder.resolve("Check.java");
        Map<String, String> sources = new LinkedHashMap<>(files);
        if (Files.exists(check)) {
            sources.put("com/example/Check.java", Files.readString(check));
        }
        Path classes = Files.createTempDirectory("golden");
        try (URLClassLoader loader = Compilation.of(sources, classes).loader()) {
            if (Files.exists(check)) {
                Constructor<?> program = loader.loadClass("com.example.Check").getDeclaredConstructor();
                program.setAccessible(true);
                ((Runnable) program.newInstance()).run();
            }
        } finally {
            deleteTree(classes);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
