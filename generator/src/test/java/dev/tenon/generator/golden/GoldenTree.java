package dev.tenon.generator.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of expected files: compared as a set in both directions, rewritten on demand. */
final class GoldenTree {
    private static final int SHOWN = 40;

    private final Path folder;

    GoldenTree(Path folder) {
        this.folder = folder;
    }

    /** Whether expected files are to be rewritten; never where nobody would look at them. */
    static boolean isUpdate() {
        boolean update = "update".equals(System.getProperty("goldens"));
        if (update && System.getenv("CI") != null) {
            throw new IllegalStateException("expected files are not rewritten in continuous integration");
        }
        return update;
    }

    /** What differs, in words; empty if nothing does. */
    List<String> differences(Map<String, String> actual) throws IOException {
        SortedMap<String, String> expected = read();
        List<String> differences = new ArrayList<>();
        for (String path : expected.keySet()) {
            if (!actual.containsKey(path)) {
                differences.add("missing: " + path);
            }
        }
        new TreeMap<>(actual).forEach((path, text) -> {
            String wanted = expected.get(path);
            if (wanted == null) {
                differences.add("not expected: " + path);
            } else if (!wanted.equals(text)) {
                differences.add("different: " + path + "\n" + firstDifference(wanted, text));
            }
        });
        return differences;
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

    private SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    /** The lines around the first difference: those expected with a minus, those found with a plus. */
    private static String firstDifference(String wanted, String found) {
        List<String> expected = wanted.lines().toList();
        List<String> actual = found.lines().toList();
        int start = 0;
        while (start < Math.min(expected.size(), actual.size())
                && expected.get(start).equals(actual.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < Math.min(expected.size(), actual.size()) - start
                && expected.get(expected.size() - 1 - tail).equals(actual.get(actual.size() - 1 - tail))) {
            tail++;
        }
        List<String> lines = new ArrayList<>(List.of("  @@ line " + (start + 1)));
        expected.subList(Math.max(0, start - 2), start).forEach(line -> lines.add("    " + line));
        expected.subList(start, expected.size() - tail).forEach(line -> lines.add("  - " + line));
        actual.subList(start, actual.size() - tail).forEach(line -> lines.add("  + " + line));
        return String.join("\n", lines.subList(0, Math.min(lines.size(), SHOWN)));
    }
}
