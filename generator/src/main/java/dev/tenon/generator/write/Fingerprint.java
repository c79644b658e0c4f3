package dev.tenon.generator.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects everything that a generation depends on into one hash. Each part is labelled and has its length before it, so
 * that no two different sets of parts look alike. Neither the folder a part lies in nor a time stamp is part of the hash.
 */
public final class Fingerprint {
    private final MessageDigest digest = Sha256.digest();

    /** Starts with nothing. */
    public Fingerprint() {}

    /**
     * Adds a text.
     *
     * @param label what it is
     * @param value its value
     * @return this
     */
    public Fingerprint text(String label, String value) {
        return bytes(label, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a file, or all files below a folder by their relative paths.
     *
     * @param label what it is
     * @param fileOrFolder where it is; one that does not exist counts as an empty folder
     * @return this
     * @throws IOException if something there cannot be read
     */
    public Fingerprint tree(String label, Path fileOrFolder) throws IOException {
        if (Files.isRegularFile(fileOrFolder)) {
            return bytes(label, Files.readAllBytes(fileOrFolder));
        }
        text(label, "folder");
        for (Map.Entry<String, Path> file : filesBelow(fileOrFolder).entrySet()) {
            bytes(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return text(label, "end");
    }

    /**
     * The hash of all that was added so far; nothing can be added afterwards.
     *
     * @return 64 hexadecimal digits
     */
    public String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Fingerprint bytes(String label, byte[] value) {
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(8).putInt(name.length).putInt(value.length).flip());
        digest.update(name);
        digest.update(value);
        return this;
    }

    private static Map<String, Path> filesBelow(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                walk.filter(Files::isRegularFile)
                        .forEach(file -> files.put(OutputTree.slashed(folder.relativize(file)), file));
            }
        }
        return files;
    }
}
