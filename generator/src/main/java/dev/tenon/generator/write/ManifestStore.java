package dev.tenon.generator.write;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the manifests of one output folder are. A manifest shares the fate of the files that it lists: it lies in the build
 * folder if they do, so that a clean build removes both; otherwise in the hidden folder {@code .tenon} beside them.
 *
 * @param executions the folder that has one for each execution
 * @param below the path of the output's manifest in the folder of an execution
 * @param execution the name of the execution whose manifest this is
 * @param names the names that executions can have; empty if nobody knows
 */
public record ManifestStore(Path executions, Path below, String execution, Optional<Set<String>> names) {
    /** The execution that Maven names so when a goal is called on the command line. */
    public static final String COMMAND_LINE = "default-cli";

    private static final String NAME = "manifest";

    /**
     * Finds the place of an execution's manifest.
     *
     * @param buildFolder the folder that a clean build removes, or empty if there is no project
     * @param output the folder that the execution writes to
     * @param execution the execution's name, unique among those that share the output folder
     * @return the store
     */
    public static ManifestStore of(Optional<Path> buildFolder, Path output, String execution) {
        Path to = output.toAbsolutePath().normalize();
        Optional<Path> build = buildFolder.map(folder -> folder.toAbsolutePath().normalize());
        if (build.isPresent() && to.startsWith(build.get()) && !to.equals(build.get())) {
            return new ManifestStore(
                    build.get().resolve("tenon"),
                    build.get().relativize(to).resolve(NAME),
                    execution,
                    Optional.empty());
        }
        return new ManifestStore(to.resolve(".tenon"), Path.of(NAME), execution, Optional.empty());
    }

    /**
     * The same store in a project whose executions are known. Others that wrote to the same folder are gone: renamed, removed, or in
     * a profile that is off. Their files are then those of this execution, to keep or to remove. Outside of the build folder, where
     * several projects may generate into one folder, nothing follows from the names.
     *
     * @param known the names of all executions of the project
     * @return the store that knows them
     */
    public ManifestStore knowing(Set<String> known) {
        boolean inBuild = !below.equals(Path.of(NAME));
        return inBuild ? new ManifestStore(executions, below, execution, Optional.of(Set.copyOf(known))) : this;
    }

    /**
     * Where this execution's manifest is.
     *
     * @return the file, which need not exist
     */
    public Path file() {
        return executions.resolve(folderName(execution)).resolve(below);
    }

    /**
     * Reads this execution's manifest.
     *
     * @return the manifest; an empty one if there is none or it is damaged: files are then taken for somebody else's
     * @throws IOException if it cannot be read
     */
    public Manifest load() throws IOException {
        return load(file());
    }

    /**
     * Writes this execution's manifest.
     *
     * @param manifest the new manifest
     * @throws IOException if it cannot be written; the old one is still there then
     */
    public void save(Manifest manifest) throws IOException {
        Files.createDirectories(file().getParent());
        Path temporary = AtomicFile.beside(file(), manifest.toText().getBytes(StandardCharsets.UTF_8));
        AtomicFile.replace(temporary, file());
    }

    /**
     * Reads the manifests of the other executions that write to the same folder, but for those that are gone.
     *
     * @return the manifests by the name of the execution
     * @throws IOException if one cannot be read
     */
    public Map<String, Manifest> others() throws IOException {
        Map<String, Manifest> others = new TreeMap<>();
        for (Path folder : neighbours()) {
            if (!isGone(folder)) {
                others.put(name(folder), load(folder.resolve(below)));
            }
        }
        return others;
    }

    /**
     * Whether an execution that is gone has left a manifest for the same folder.
     *
     * @return true until {@link #forgetGone}
     * @throws IOException if the folder of manifests cannot be read
     */
    public boolean hasGone() throws IOException {
        return neighbours().stream().anyMatch(folder -> isGone(folder) && Files.isRegularFile(folder.resolve(below)));
    }

    /**
     * Reads which files executions have left that are gone.
     *
     * @return the hashes of the files by their paths
     * @throws IOException if a manifest cannot be read
     */
    public SortedMap<String, String> filesOfGone() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path folder : neighbours()) {
            if (isGone(folder)) {
                files.putAll(load(folder.resolve(below)).files());
            }
        }
        return files;
    }

    /**
     * Removes the manifests of executions that are gone.
     *
     * @throws IOException if one cannot be removed
     */
    public void forgetGone() throws IOException {
        for (Path folder : neighbours()) {
            if (isGone(folder)) {
                Files.deleteIfExists(folder.resolve(below));
            }
        }
    }

    private List<Path> neighbours() throws IOException {
        if (!Files.isDirectory(executions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(executions)) {
            // Systems leave files of their own in folders, which are no executions.
            return folders.filter(folder -> Files.isDirectory(folder) && !isOf(execution, folder))
                    .sorted()
                    .toList();
        }
    }

    private boolean isGone(Path folder) {
        return names.isPresent()
                && !isOf(COMMAND_LINE, folder)
                && names.get().stream().noneMatch(name -> isOf(name, folder));
    }

    /** What {@link #folderName} made a folder's name of; of a folder that somebody else made, its name. */
    private static String name(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static boolean isOf(String execution, Path folder) {
        return folder.getFileName().toString().equals(folderName(execution));
    }

    /**
     * Whether this execution was started by hand.
     *
     * @return true if it has no name of its own
     */
    public boolean isCommandLine() {
        return execution.equals(COMMAND_LINE);
    }

    private static Manifest load(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Manifest.EMPTY;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return Manifest.parse(text).orElse(Manifest.EMPTY);
    }

    /** An execution's name is free text; as a folder's name it must be neither a path nor differ in case alone. */
    private static String folderName(String execution) {
        StringBuilder name = new StringBuilder();
        for (byte unit : execution.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit == '-' || unit == '_';
            if (plain) {
                name.append((char) unit);
            } else {
                name.append('%').append(String.format(Locale.ROOT, "%02x", unit & 0xff));
            }
        }
        return name.isEmpty() ? "%" : name.toString();
    }
}
