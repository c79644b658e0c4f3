package dev.tenon.benchmarks.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Class paths of the programs that are measured, made of what is on the benchmark's own. */
public final class ClassPaths {
    private ClassPaths() {}

    /**
     * Where a class comes from.
     *
     * @param type the class
     * @return its jar or folder
     */
    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The class path of this process.
     *
     * @return its jars and folders
     */
    public static List<Path> own() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /**
     * Writes a class path as a command line takes it.
     *
     * @param classPath jars and folders
     * @return the text
     */
    public static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
