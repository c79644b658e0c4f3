package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of finding that the generator's sources speak of is shown by a golden case, and the other way round. */
class FindingsTest {
    private static final Path GENERATOR = Path.of("src/main/java/dev/tenon/generator");

    private static final Pattern REPORTED = Pattern.compile(
            "(?:\\.error|\\.warning|\\.note|finding\\.report|\\bworded|new DocumentException)\\(\\s*\"([a-z-]+)\"");

    private static final Pattern EXPECTED =
            Pattern.compile("^(?:error|warning|note): .* \\[([a-z-]+)]$", Pattern.MULTILINE);

    /** These tell of limits, whose documents would be too large for a case; other tests make them. */
    private static final Set<String> LIMITS =
            Set.of("large-object", "long-tag", "many-parameters", "too-many-together");

    @Test
    void everyKindOfFindingIsExpectedSomewhere() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Path folder : GoldenTest.folders()) {
            collect(EXPECTED, folder.resolve("diagnostics/diagnostics.txt"), expected);
        }
        Set<String> reported = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(GENERATOR)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                collect(REPORTED, source, reported);
            }
        }
        reported.removeAll(LIMITS);
        assertTrue(reported.size() > 40, "the findings were not found in " + GENERATOR + ": " + reported);
        assertEquals(reported, expected);
    }

    private static void collect(Pattern pattern, Path file, Set<String> ids) throws IOException {
        pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .forEach(ids::add);
    }
}
