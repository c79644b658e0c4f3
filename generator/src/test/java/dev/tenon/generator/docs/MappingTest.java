package dev.tenon.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The blocks of the page that shows schemas and their Java are lines of its golden case, in their order: of the contract, of one
 * generated file without comments and bodies, or of the program that uses them.
 */
class MappingTest {
    private static final Path PAGE = Path.of("../docs/mapping.md");
    private static final Path GOLDEN = Path.of("src/test/resources/goldens/mapping");

    private static List<List<String>> sources() throws IOException {
        List<List<String>> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.add(stripped(Files.readString(file)));
            }
        }
        return sources;
    }

    private static List<String> stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether all lines occur in their order; a signature stands for the method with its body, and so do braces for a body. */
    private static boolean shows(List<String> source, List<String> lines) {
        int at = 0;
        for (String line : lines) {
            String method = line.endsWith(";")
                    ? line.substring(0, line.length() - 1) + " {"
                    : line.endsWith("{}") ? line.substring(0, line.length() - 1) : line;
            while (at < source.size()
                    && !source.get(at).equals(line)
                    && !source.get(at).equals(method)) {
                at++;
            }
            if (at++ >= source.size()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void blocksAreLinesOfTheGoldenCase() throws IOException {
        List<List<String>> sources = sources();
        List<Block> blocks = Block.of(PAGE);
        assertTrue(blocks.size() >= 30, "found " + blocks.size() + " blocks");
        List<String> unknown = new ArrayList<>();
        for (Block block : blocks) {
            List<String> lines = stripped(block.text());
            if (sources.stream().noneMatch(source -> shows(source, lines))) {
                unknown.add(block.language() + ":\n" + block.text());
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void whatIsNotGeneratedIsFound() throws IOException {
        List<List<String>> sources = sources();
        assertTrue(sources.stream().anyMatch(source -> shows(source, List.of("public String isbn();"))));
        assertFalse(sources.stream().anyMatch(source -> shows(source, List.of("public String isbn13();"))));
        assertFalse(
                sources.stream()
                        .anyMatch(source -> shows(source, List.of("public String title();", "public String isbn();"))),
                "the order is that of the file");
    }
}
