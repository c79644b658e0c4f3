package dev.tenon.generator.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the manifests of one output folder are. A manifest shares the fate of the files that it lists: it lies in the build
 * folder if they do, so that a clean build removes both; otherwise in the hidden folder {@code .tenon} beside them.
 */
public final class ManifestStore {
    /** The execution that Maven names so when a goal is called on the command line. */
    public static final String COMMAND_LINE = "default-cli";

    private static final String NAME = "manifest";

    private final Path executions;
    private final Path below;
    private final String execution;

    private ManifestStore(Path executions, Path below, String execution) {
        this.executions = executions;
        this.below = below;
        this.execution = execution;
    }

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
                    build.get().resolve("tenon"), build.get().relativize(to).resolve(NAME), execution);
        }
        return new ManifestStore(to.resolve(".tenon"), Path.of(NAME), execution);
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
     * Reads the manifests of the other executions that write to the same folder.
     *
     * @return the manifests by the name of the execution
     * @throws IOException if one cannot be read
     */
    public Map<String, Manifest> others() throws IOException {
        Map<String, Manifest> others = new TreeMap<>();
        if (Files.isDirectory(executions)) {
            try (Stream<Path> folders = Files.list(executions)) {
                for (Path folder : folders.sorted().toList()) {
                    String name = folder.getFileName().toString();
                    if (!name.equals(folderName(execution))) {
                        others.put(name, load(folder.resolve(below)));
                    }
                }
            }
        }
        return others;
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
