package dev.tenon.generator.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class files of sources that are no longer produced. Compilers see changed sources, but not all of them notice one
 * that is gone, and its classes would end up in the jar.
 */
final class StaleClasses {
    private static final String SOURCE = ".java";

    private final OutputTree classes;

    StaleClasses(Path classesFolder) {
        this.classes = new OutputTree(classesFolder);
    }

    /** Removes the classes that a source was compiled to: the one of its name and those nested in it. */
    void removeThoseOf(String source) throws IOException {
        if (!source.endsWith(SOURCE) || !classes.isInside(source)) {
            return;
        }
        String name = source.substring(0, source.length() - SOURCE.length());
        for (String path : compiledFrom(name)) {
            classes.delete(path);
        }
    }

    private List<String> compiledFrom(String name) throws IOException {
        Path folder = classes.resolve(name).getParent();
        String folderPath = name.substring(0, name.lastIndexOf('/') + 1);
        String simple = name.substring(folderPath.length());
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
                for (Path file : files) {
                    String fileName = file.getFileName().toString();
                    if (fileName.equals(simple + ".class") || fileName.startsWith(simple + "$")) {
                        found.add(folderPath + fileName);
                    }
                }
            }
        }
        return found;
    }
}
