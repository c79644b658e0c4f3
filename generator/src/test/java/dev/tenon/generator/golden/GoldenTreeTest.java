package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTreeTest {
    @TempDir
    Path folder;

    @Test
    void nothingDiffersAfterWriting() throws IOException {
        GoldenTree tree = new GoldenTree(folder);
        tree.write(Map.of("a/B.java", "one\n", "C.java", "two\n"));
        assertEquals(List.of(), tree.differences(Map.of("a/B.java", "one\n", "C.java", "two\n")));
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.writeString(folder.resolve("A.java"), "text\n");
        assertEquals(List.of("missing: A.java"), new GoldenTree(folder).differences(Map.of()));
    }

    @Test
    void anUnexpectedFileIsTold() throws IOException {
        assertEquals(List.of("not expected: A.java"), new GoldenTree(folder).differences(Map.of("A.java", "")));
    }

    @Test
    void aChangedLineIsShown() throws IOException {
        Files.writeString(folder.resolve("A.java"), "one\ntwo\nthree\n");
        String difference = new GoldenTree(folder)
                .differences(Map.of("A.java", "one\nzwei\nthree\n"))
                .get(0);
        assertTrue(difference.contains("  - two\n  + zwei"), difference);
    }

    @Test
    void writingRemovesWhatIsNoLongerProduced() throws IOException {
        GoldenTree tree = new GoldenTree(folder);
        tree.write(Map.of("old/A.java", "text\n"));
        tree.write(Map.of("B.java", "text\n"));
        assertFalse(Files.exists(folder.resolve("old")));
        assertEquals(List.of(), tree.differences(Map.of("B.java", "text\n")));
    }
}
