package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a contract ({@code contract.yaml}, {@code contract.json}, or {@code contract.classpath} with the name of one of
 * the class path), the files and the findings that are expected of it, and perhaps {@code settings.properties} and
 * {@code Check.java}, a program that uses what is generated.
 *
 * @param folder the case
 */
record GoldenCase(Path folder) {
    private static final List<String> CONTRACTS = List.of("contract.yaml", "contract.json", "contract.classpath");
    private static final Set<String> SETTINGS = Set.of("allSchemas", "basePackage", "clientName", "moduleInfo");
    private static final String BASE_PACKAGE = "com.example.api";

    /** Generates, compares or rewrites, compiles and runs. */
    void check(Path temporary) throws Exception {
        Generation generation = new Generator().generate(contract(), settings());
        Map<String, String> files = new LinkedHashMap<>();
        generation.files().orElse(List.of()).forEach(file -> files.put(file.path(), file.content()));
        compare("expected", files);
        compare("diagnostics", Map.of("diagnostics.txt", findings(generation)));
        if (!files.isEmpty()) {
            compileAndRun(files, temporary);
        }
    }

    private static String findings(Generation generation) {
        return generation.diagnostics().stream()
                .map(DiagnosticFormatter::format)
                .map(text -> text + "\n")
                .collect(Collectors.joining("\n"));
    }

    private void compare(String part, Map<String, String> actual) throws IOException {
        GoldenTree tree = new GoldenTree(folder.resolve(part));
        if (GoldenTree.isUpdate()) {
            tree.write(actual);
        }
        assertEquals("", String.join("\n", tree.differences(actual)), () -> folder.getFileName() + "/" + part);
    }

    private SpecLocation contract() throws IOException {
        List<String> contracts = CONTRACTS.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        assertEquals(1, contracts.size(), () -> folder + " needs one of " + CONTRACTS);
        String spec = contracts.get(0);
        if (spec.equals("contract.classpath")) {
            spec = Files.readString(folder.resolve(spec)).strip();
        }
        return SpecLocation.of(spec, folder, GoldenCase.class.getClassLoader());
    }

    private Settings settings() throws IOException {
        Properties properties = new Properties();
        Path file = folder.resolve("settings.properties");
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        assertEquals(Set.of(), unknown(properties), () -> "unknown settings in " + file);
        return new Settings(
                properties.getProperty("basePackage", BASE_PACKAGE),
                Optional.of(properties.getProperty("clientName", "ApiClient")).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Boolean.parseBoolean(properties.getProperty("moduleInfo", "true")),
                Typing.valueOf(properties.getProperty("typing", "PRACTICAL")),
                Boolean.parseBoolean(properties.getProperty("allSchemas", "true")));
    }

    private static Set<String> unknown(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> !SETTINGS.contains(name))
                .collect(Collectors.toSet());
    }

    private void compileAndRun(Map<String, String> files, Path temporary) throws Exception {
        Compilation compilation = Compilation.of(files, temporary);
        Path classes = compilation.classes();
        try (URLClassLoader loader = compilation.loader();
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path file :
                    compiled.filter(path -> path.toString().endsWith(".class")).toList()) {
                load(loader, classes.relativize(file).toString());
            }
            Path check = folder.resolve("Check.java");
            if (Files.exists(check)) {
                compilation.add(Map.of("com/example/Check.java", Files.readString(check)));
                Constructor<?> program = loader.loadClass("com.example.Check").getDeclaredConstructor();
                program.setAccessible(true);
                ((Runnable) program.newInstance()).run();
            }
        }
    }

    /** Constants are made when a class is initialized: a pattern, say, that the JDK does not read fails here. */
    private static void load(ClassLoader loader, String file) throws ClassNotFoundException {
        String name = file.replace(java.io.File.separatorChar, '.').replaceAll("\\.class$", "");
        if (!name.equals("module-info")) {
            Class.forName(name, true, loader);
        }
    }
}
