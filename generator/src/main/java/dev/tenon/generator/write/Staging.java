package dev.tenon.generator.write;

import dev.tenon.generator.render.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New files that lie ready beside those they will replace. What can go wrong with a disk goes wrong here, before anything
 * has changed. Closing it takes back what was not put in place.
 */
final class Staging implements AutoCloseable {
    private static final int ATTEMPTS = 20;

    private final OutputTree tree;
    private final Map<Path, Path> temporaryByTarget = new LinkedHashMap<>();
    private final List<Path> createdFolders = new ArrayList<>();

    Staging(OutputTree tree) {
        this.tree = tree;
    }

    void add(SourceFile file) throws IOException {
        Path target = tree.resolve(file.path());
        byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
        for (int attempt = 1; ; attempt++) {
            try {
                tree.createFolderOf(file.path(), createdFolders);
                temporaryByTarget.put(target, AtomicFile.beside(target, bytes));
                return;
            } catch (NoSuchFileException e) {
                // Another execution may have removed the folder because it was empty for a moment.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    void putInPlace() throws IOException {
        for (Map.Entry<Path, Path> staged : temporaryByTarget.entrySet()) {
            AtomicFile.replace(staged.getValue(), staged.getKey());
        }
        temporaryByTarget.clear();
        createdFolders.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : temporaryByTarget.values()) {
            Files.deleteIfExists(temporary);
        }
        for (int i = createdFolders.size() - 1; i >= 0; i--) {
            OutputTree.deleteIfEmpty(createdFolders.get(i));
        }
    }
}
