package dev.tenon.generator.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Known exceptions: lines of a place, two spaces and a reason; a line that begins with {@code # } is a remark. */
final class Exceptions {
    private Exceptions() {}

    /** The differences that no line explains, and the lines that explain nothing. */
    static List<String> unexplained(Optional<Path> file, List<String> differences) throws IOException {
        List<String> unexplained = new ArrayList<>(differences);
        if (file.filter(Files::exists).isPresent()) {
            try (Stream<String> lines = Files.lines(file.get())) {
                lines.filter(line -> !line.startsWith("# ") && !line.isBlank()).forEach(line -> {
                    String place = line.substring(0, Math.max(0, line.indexOf("  "))) + ": ";
                    if (!unexplained.removeIf(difference -> difference.startsWith(place))) {
                        unexplained.add("explains nothing: " + line);
                    }
                });
            }
        }
        return unexplained;
    }
}
