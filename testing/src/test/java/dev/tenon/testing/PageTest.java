package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every block of the page about testing is a part of something that the build compiles and runs. */
class PageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\\w+\\n((?s:.*?))^```$");
    private static final List<String> ORIGINS = List.of(
            "generated-client/pom.xml",
            "generated-client/src/test/2021-01-01/java/dev/tenon/remoterendering/ContractServerTest.java",
            "testing/src/test/java/dev/tenon/testing/AnswersTest.java",
            "testing/src/test/java/dev/tenon/testing/TlsTest.java");

    @Test
    void blocksAreWhatTheBuildUses() throws IOException {
        List<String> origins = new ArrayList<>();
        for (String origin : ORIGINS) {
            origins.add(Files.readString(ROOT.resolve(origin)));
        }
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/testing.md")))
                .results()
                .toList();
        assertTrue(blocks.size() >= 5, "found " + blocks.size() + " blocks");
        List<String> unknown = blocks.stream()
                // In this build, the parent has the version.
                .map(block -> block.group(1).replaceFirst(" *<version>.*</version>\n", ""))
                .filter(block -> origins.stream().noneMatch(origin -> origin.contains(block)))
                .toList();
        assertEquals(List.of(), unknown);
    }
}
