package dev.tenon.generator.maven;

import dev.tenon.generator.write.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A copy of one of the projects under {@code src/it}, with the versions under test put in.
 *
 * @param folder where the copy is
 */
record TestProject(Path folder) {
    private static final Path ORIGINALS = Path.of("src/it");

    static TestProject copy(String name, Path folder) throws IOException {
        Path original = ORIGINALS.resolve(name);
        try (Stream<Path> walk = Files.walk(original)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, withVersions(Files.readString(file)));
            }
        }
        return new TestProject(folder);
    }

    private static String withVersions(String text) {
        return text.replace("@project.version@", MavenHome.property("tenon.it.version"))
                .replace("@compiler.version@", MavenHome.property("tenon.it.compilerVersion"))
                .replace("@resources.version@", MavenHome.property("tenon.it.resourcesVersion"));
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    String read(String path) throws IOException {
        return Files.readString(file(path));
    }

    void write(String path, String content) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), content);
    }

    boolean has(String path) {
        return Files.exists(file(path));
    }

    /** The bytes and time stamps of all files below a folder, to see what a build touches. */
    SortedMap<String, String> stateOf(String path) throws IOException {
        SortedMap<String, String> state = contentOf(path);
        for (Map.Entry<String, String> file : state.entrySet()) {
            file.setValue(file.getValue() + " " + Files.getLastModifiedTime(file(file.getKey())));
        }
        return state;
    }

    /** The hashes of all files below a folder but the compiler's notes. */
    SortedMap<String, String> contentOf(String path) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(file(path))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("target/maven-status/")) {
                    content.put(name, Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return content;
    }

    /** The files that are new, gone, written again or different. */
    static SortedSet<String> touched(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return all;
    }
}
