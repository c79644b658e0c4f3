package dev.tenon.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths of the programs that are measured. */
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
     * A program of the benchmark with the plugin's jars, and behind them those that it needs, as Maven loads a plugin.
     *
     * @param main the program's class
     * @param libraries the folder of the jars
     * @return the class path, in an order that does not change
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> of(Class<?> main, Path libraries) throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            Comparator<Path> order =
                    Comparator.comparing(jar -> !jar.getFileName().toString().startsWith("tenon-"));
            return Stream.concat(Stream.of(of(main)), jars.sorted(order.thenComparing(Comparator.naturalOrder())))
                    .toList();
        }
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
