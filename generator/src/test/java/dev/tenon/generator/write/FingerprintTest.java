package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void partsDoNotRunIntoEachOther() {
        assertNotEquals(
                new Fingerprint().text("a", "bc").finish(),
                new Fingerprint().text("ab", "c").finish());
        assertNotEquals(
                new Fingerprint().text("a", "").text("b", "").finish(),
                new Fingerprint().text("b", "").text("a", "").finish());
        assertEquals(
                new Fingerprint().text("a", "b").finish(),
                new Fingerprint().text("a", "b").finish());
    }

    @Test
    void aFolderIsItsFilesWhereverAndWheneverTheyWereWritten() throws IOException {
        Path one = folderWith("one", "x/a.mustache", "A");
        Path two = folderWith("two", "x/a.mustache", "A");
        Files.setLastModifiedTime(two.resolve("x/a.mustache"), FileTime.fromMillis(0));

        assertEquals(of(one), of(two));
    }

    @Test
    void everyByteAndNameOfAFolderCounts() throws IOException {
        Path folder = folderWith("one", "x/a.mustache", "A");
        String before = of(folder);

        assertNotEquals(before, of(folderWith("bytes", "x/a.mustache", "B")));
        assertNotEquals(before, of(folderWith("name", "x/b.mustache", "A")));
        assertNotEquals(before, of(folderWith("place", "y/a.mustache", "A")));
        Files.writeString(folder.resolve("x/new.mustache"), "");
        assertNotEquals(before, of(folder));
    }

    @Test
    void aJarIsItsBytesAndAMissingPlaceIsNoFile() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "A");
        String before = of(jar);
        Files.writeString(jar, "B");

        assertNotEquals(before, of(jar));
        assertEquals(of(folder.resolve("none")), of(Files.createDirectories(folder.resolve("empty"))));
    }

    @Test
    void hashesAreThoseOfSha256sum() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc"));
    }

    private Path folderWith(String name, String path, String content) throws IOException {
        return new Workspace(folder)
                .put(folder.resolve(name), path, content)
                .getParent()
                .getParent();
    }

    private static String of(Path path) throws IOException {
        return new Fingerprint().tree("part", path).finish();
    }
}
