package dev.tenon.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every block of the README is a part of something that the build compiles, reads or runs. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VERSION = Pattern.compile("@[a-z]+\\.version@");

    /** Where the blocks of a language come from. */
    private static final Map<String, List<String>> ORIGINS = Map.of(
            "java", List.of("generated-client/src/it/consumer/src/main/java/example/Sessions.java"),
            "sh", List.of(".ci/run"),
            "text", List.of("generator/src/test/resources/goldens/diagnostic-all-at-once/diagnostics/diagnostics.txt"),
            "xml", List.of("generator/src/it/library/pom.xml"),
            "yaml", List.of("spec/src/main/resources/openapi/2021-01-01.yaml"));

    @Test
    void blocksAreWhatTheBuildUses() throws IOException {
        List<Block> blocks = Block.of(ROOT.resolve("README.md"));
        assertTrue(blocks.size() >= 8, "found " + blocks.size() + " blocks");
        List<String> unknown = new ArrayList<>();
        for (Block block : blocks) {
            boolean used = false;
            for (String origin : ORIGINS.getOrDefault(block.language(), List.of())) {
                String text = Files.readString(ROOT.resolve(origin));
                String released = VERSION.matcher(text).replaceAll("0.1.0-SNAPSHOT");
                used |= block.language().equals("sh")
                        ? block.text().lines().allMatch(released::contains)
                        : released.contains(block.text());
            }
            if (!used) {
                unknown.add(block.language() + ":\n" + block.text());
            }
        }
        assertEquals(List.of(), unknown);
    }
}
