package dev.tenon.generator.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of expected files: compared as a set in both directions, rewritten on demand. */
final class GoldenTree {
    /** More files than these are counted only, since one mistake in a template changes them all. */
    private static final int MOST_DIFFS = 3;

    private final Path folder;

    GoldenTree(Path folder) {
        this.folder = folder;
    }

    /** Whether expected files are to be rewritten. */
    static boolean isUpdate() {
        return isUpdate(System.getProperty("goldens"), System.getenv("CI"));
    }

    /** Never where nobody would look at what was rewritten. */
    static boolean isUpdate(@Nullable String goldens, @Nullable String ci) {
        if (goldens == null) {
            return false;
        }
        if (!goldens.equals("update")) {
            throw new IllegalArgumentException("-Dgoldens=" + goldens + " is not known; use -Dgoldens=update");
        }
        if (ci != null) {
            throw new IllegalStateException("expected files are not rewritten in continuous integration (CI is set)");
        }
        return true;
    }

    /** What differs, in words, with the diffs of the first files that do; empty if nothing differs. */
    List<String> differences(Map<String, String> actual) throws IOException {
        SortedMap<String, byte[]> expected = read();
        List<String> differences = new ArrayList<>();
        for (String path : expected.keySet()) {
            if (!actual.containsKey(path)) {
                differences.add("missing: " + path + " is expected, but not produced");
            }
        }
        int diffs = 0;
        for (Map.Entry<String, String> file : new TreeMap<>(actual).entrySet()) {
            String path = file.getKey();
            byte[] wanted = expected.get(path);
            byte[] found = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (wanted == null) {
                differences.add("extra: " + path + " is produced, but not expected");
            } else if (!Arrays.equals(wanted, found)) {
                differences.add("different: " + path + (++diffs > MOST_DIFFS ? "" : "\n" + diff(wanted, found)));
            }
        }
        return differences;
    }

    private static String diff(byte[] wanted, byte[] found) {
        String diff =
                TextDiff.of(new String(wanted, StandardCharsets.UTF_8), new String(found, StandardCharsets.UTF_8));
        return diff.isEmpty() ? "the expected file is no UTF-8" : diff;
    }

    void write(Map<String, String> actual) throws IOException {
        for (String path : read().keySet()) {
            if (!actual.containsKey(path)) {
                Files.delete(folder.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : actual.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        removeEmptyFolders();
    }

    private void removeEmptyFolders() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> walk = Files.walk(folder)) {
            folders = walk.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path each : folders) {
            try (Stream<Path> entries = Files.list(each)) {
                if (entries.findAny().isEmpty()) {
                    Files.delete(each);
                }
            }
        }
    }

    private SortedMap<String, byte[]> read() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
