package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTreeTest {
    @TempDir
    Path folder;

    private List<String> differences(Map<String, String> actual) throws IOException {
        return new GoldenTree(folder).differences(actual);
    }

    @Test
    void nothingDiffersAfterWriting() throws IOException {
        new GoldenTree(folder).write(Map.of("a/B.java", "one\n", "C.java", "two\n"));
        assertEquals(List.of(), differences(Map.of("a/B.java", "one\n", "C.java", "two\n")));
    }

    @Test
    void aFolderThatIsNotThereExpectsNothing() throws IOException {
        GoldenTree nowhere = new GoldenTree(folder.resolve("nowhere"));
        assertEquals(List.of(), nowhere.differences(Map.of()));
        assertFalse(nowhere.differences(Map.of("A.java", "")).isEmpty());
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.writeString(folder.resolve("A.java"), "text\n");
        assertEquals(List.of("missing: A.java is expected, but not produced"), differences(Map.of()));
    }

    @Test
    void anExtraFileIsTold() throws IOException {
        assertEquals(List.of("extra: A.java is produced, but not expected"), differences(Map.of("A.java", "")));
    }

    @Test
    void aChangedLineIsShownAmongItsNeighbours() throws IOException {
        Files.writeString(folder.resolve("A.java"), "1\n2\n3\n4\ntwo\n6\n7\n8\n9\n");
        assertEquals(List.of("""
            different: A.java
            @@ -2 +2 @@
             2
             3
             4
            -two
            +zwei
             6
             7
             8\
            """), differences(Map.of("A.java", "1\n2\n3\n4\nzwei\n6\n7\n8\n9\n")));
    }

    @Test
    void changesFarApartAreHunksOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("A.java"), "a\n" + "same\n".repeat(50) + "z\n");
        String difference =
                differences(Map.of("A.java", "same\n".repeat(50) + "z\ny\n")).get(0);
        assertTrue(difference.contains("@@ -1 +1 @@\n-a\n same\n"), difference);
        assertTrue(difference.contains("@@ -50 +49 @@\n same\n same\n z\n+y"), difference);
    }

    @Test
    void aMissingNewlineAndAnotherEndOfLineAreSeen() throws IOException {
        Files.writeString(folder.resolve("A.java"), "one\ntwo\n");
        String newline = differences(Map.of("A.java", "one\ntwo")).get(0);
        assertTrue(newline.contains("-two\n+two\n\\ No newline at end of file"), newline);
        String carriageReturn = differences(Map.of("A.java", "one\r\ntwo\n")).get(0);
        assertTrue(carriageReturn.contains("-one\n+one\\r"), carriageReturn);
    }

    @Test
    void bytesAreComparedWhereTextsLookTheSame() throws IOException {
        Files.write(folder.resolve("A.java"), new byte[] {(byte) 0xff, '\n'});
        assertEquals(
                List.of("different: A.java\nthe expected file is no UTF-8"), differences(Map.of("A.java", "\ufffd\n")));
    }

    @Test
    void aLongDifferenceIsCutAndManyFilesAreListed() throws IOException {
        Map<String, String> actual = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            Files.writeString(folder.resolve(i + ".java"), "old\n".repeat(5_000));
            actual.put(i + ".java", "new\n".repeat(5_000));
        }
        List<String> differences = differences(actual);
        assertEquals(9, differences.size());
        assertTrue(differences.get(0).endsWith("... 9961 lines more"), differences.get(0));
        assertEquals("different: 8.java", differences.get(8));
    }

    @Test
    void writingRemovesWhatIsNoLongerProduced() throws IOException {
        GoldenTree tree = new GoldenTree(folder);
        tree.write(Map.of("old/A.java", "text\n"));
        tree.write(Map.of("B.java", "text\n"));
        assertFalse(Files.exists(folder.resolve("old")));
        assertEquals(List.of(), tree.differences(Map.of("B.java", "text\n")));
    }

    @Test
    void rewritingIsAskedForByItsNameAndNotInContinuousIntegration() {
        assertFalse(GoldenTree.isUpdate(null, null));
        assertFalse(GoldenTree.isUpdate(null, "true"));
        assertTrue(GoldenTree.isUpdate("update", null));
        assertThrows(IllegalStateException.class, () -> GoldenTree.isUpdate("update", "true"));
        assertThrows(IllegalArgumentException.class, () -> GoldenTree.isUpdate("updte", null));
    }
}
