package dev.tenon.generator.corpus;

import dev.tenon.generator.matching.Proofs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that proofs try: the published ones beside the checkout, or those of a folder that {@code -Dcorpus.folder=DIR}
 * names, with the folders in it. What is written down of findings, exceptions and calls is about the published ones alone.
 */
public final class Corpus {
    private static final @Nullable String OTHER = System.getProperty("corpus.folder");

    /** The folder, which need not be there. */
    public static final Path FOLDER = Path.of(OTHER == null ? "../../shared/corpus" : OTHER)
            .toAbsolutePath()
            .normalize();

    /** Contracts of more octets take minutes. */
    private static final long SMALL = 100_000;

    private Corpus() {}

    /** Whether everything is tried, and not only what every build has time for: all proofs are asked for, or a folder is named. */
    public static boolean isWhole() {
        return Proofs.WHOLE || OTHER != null;
    }

    /** Whether there is something to try; a folder that is named has to be there. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(FOLDER);
        if (!there && OTHER != null) {
            throw new IllegalArgumentException("-Dcorpus.folder: there is no folder " + FOLDER);
        }
        return there;
    }

    /** Says what is missing if there is nothing to try. */
    public static String missing() {
        return "there are no contracts to try: there is no folder " + FOLDER;
    }

    /** The names of all contracts, in a fixed order; with {@code -Dcorpus.contract=NAME}, of this one alone. */
    public static List<String> names() throws IOException {
        if (!isThere()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
                    .filter(name -> System.getProperty("corpus.contract", name).equals(name))
                    .sorted()
                    .toList();
        }
    }

    /** The names of those to try: the small ones, or all if everything is tried. */
    public static List<String> tried() throws IOException {
        return names().stream().filter(name -> isWhole() || size(name) < SMALL).toList();
    }

    /**
     * One of two halves of those to try, of about as many octets: the largest contracts go first, each to the half that has less.
     *
     * @param half 0 or 1
     */
    public static List<String> half(int half) throws IOException {
        long[] sizes = new long[2];
        List<String> names = new ArrayList<>();
        for (String name : tried().stream()
                .sorted(Comparator.comparingLong(Corpus::size).reversed())
                .toList()) {
            int lighter = sizes[0] <= sizes[1] ? 0 : 1;
            sizes[lighter] += size(name);
            if (lighter == half) {
                names.add(name);
            }
        }
        return names;
    }

    /** How many octets a contract has. */
    public static long size(String name) {
        return FOLDER.resolve(name).toFile().length();
    }

    /** A contract's name as the name of one file. */
    public static String flat(String name) {
        return name.replace('/', '_');
    }

    /** A file in which something is written down of a contract; of those of a named folder, there is none. */
    public static Optional<Path> writtenDown(Path folder, String file) {
        return OTHER == null ? Optional.of(folder.resolve(file)) : Optional.empty();
    }
}
