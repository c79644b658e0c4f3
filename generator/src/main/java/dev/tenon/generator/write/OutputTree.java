package dev.tenon.generator.write;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The output folder: paths below it, which never lead out of it, neither by their text nor through a symbolic link. */
final class OutputTree {
    private final Path root;

    OutputTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The path of a file in the form of manifests, the same on every system. */
    static String slashed(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    /**
     * The place of a file.
     *
     * @throws IllegalArgumentException if the text is not a plain relative path
     */
    Path resolve(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || !isPlain(segment)) {
                throw new IllegalArgumentException("not a relative path below the output folder: '" + path + "'");
            }
        }
        return root.resolve(path);
    }

    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Those of some paths that {@link #isInside} says no to. Many share a folder, and each is looked at once. */
    Set<String> outside(Collection<String> paths) throws IOException {
        Map<Path, Boolean> inside = new HashMap<>();
        Set<String> outside = new HashSet<>();
        for (String path : paths) {
            Path parent = resolve(path).getParent();
            Boolean known = inside.get(parent);
            if (known == null) {
                known = isInside(parent);
                inside.put(parent, known);
            }
            if (!known) {
                outside.add(path);
            }
        }
        return outside;
    }

    /** Whether what is at the path, or would be created there, lies inside the folder when symbolic links are followed. */
    boolean isInside(String path) throws IOException {
        return isInside(resolve(path).getParent());
    }

    private boolean isInside(Path parent) throws IOException {
        for (Path folder = parent; ; folder = folder.getParent()) {
            try {
                return folder.toRealPath().startsWith(root.toRealPath());
            } catch (NoSuchFileException e) {
                boolean danglingLink = Files.isSymbolicLink(folder);
                if (danglingLink || folder.equals(root)) {
                    return !danglingLink;
                }
            }
        }
    }

    boolean exists(String path) {
        return Files.exists(resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The hash of the file at the path, or empty if there is no plain file. */
    Optional<String> sha256(String path) throws IOException {
        Path file = resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Sha256.of(Files.readAllBytes(file)))
                : Optional.empty();
    }

    /** Whether two paths name one file, as on file systems that do not tell upper case from lower case. */
    boolean isSame(String path, String other) throws IOException {
        return exists(path) && exists(other) && Files.isSameFile(resolve(path), resolve(other));
    }

    /** Makes the folder of a file and adds those that were not there before to the list, outermost first. */
    void createFolderOf(String path, List<Path> created) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path folder = resolve(path).getParent(); !Files.exists(folder); folder = folder.getParent()) {
            missing.push(folder);
        }
        for (Path folder : missing) {
            Files.createDirectories(folder);
            created.add(folder);
        }
    }

    /** Removes a file, and the folders above it that are empty then. */
    void delete(String path) throws IOException {
        Files.deleteIfExists(resolve(path));
        for (Path folder = resolve(path).getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (!deleteIfEmpty(folder)) {
                return;
            }
        }
    }

    /** Removes a folder unless something is in it; true if it is gone. */
    static boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }
}
