package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tenon.generator.render.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A project folder with a build folder, as Maven lays it out. */
record Workspace(Path project) {
    Path build() {
        return project.resolve("target");
    }

    Path output() {
        return build().resolve("generated-sources/tenon");
    }

    Path classes() {
        return build().resolve("classes");
    }

    ManifestStore store(String execution) {
        return ManifestStore.of(Optional.of(build()), output(), execution);
    }

    SourceTreeWriter writer(String execution) {
        return writer(store(execution));
    }

    private SourceTreeWriter writer(ManifestStore store) {
        return new SourceTreeWriter(output(), Optional.of(classes()), store);
    }

    WriteResult write(String execution, Map<String, String> contentByPath) throws IOException {
        return write(store(execution), contentByPath);
    }

    private WriteResult write(ManifestStore store, Map<String, String> contentByPath) throws IOException {
        List<SourceFile> files = new TreeMap<>(contentByPath)
                .entrySet().stream()
                        .map(file -> new SourceFile(file.getKey(), file.getValue()))
                        .toList();
        return writer(store).write(files, "fingerprint", Collections.emptySortedMap(), List.of());
    }

    WriteResult.Done writeAll(String execution, Map<String, String> contentByPath) throws IOException {
        return writeAll(store(execution), contentByPath);
    }

    WriteResult.Done writeAll(ManifestStore store, Map<String, String> contentByPath) throws IOException {
        return assertInstanceOf(WriteResult.Done.class, write(store, contentByPath));
    }

    List<Refusal> refused(String execution, Map<String, String> contentByPath) throws IOException {
        return assertInstanceOf(WriteResult.Refused.class, write(execution, contentByPath))
                .refusals();
    }

    Path put(Path folder, String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    String read(String path) throws IOException {
        return Files.readString(output().resolve(path));
    }

    /** Everything below the output folder, folders with a slash at the end. */
    SortedSet<String> tree() throws IOException {
        return treeOf(output());
    }

    static SortedSet<String> treeOf(Path folder) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !path.equals(folder))
                    .forEach(path -> paths.add(
                            OutputTree.slashed(folder.relativize(path)) + (Files.isDirectory(path) ? "/" : "")));
        }
        return paths;
    }
}
