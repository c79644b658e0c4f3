package dev.tenon.generator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.source.SourceText;
import dev.tenon.generator.write.Manifest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a change of a contract's documents is noticed without parsing them. */
final class DocumentsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "file:/a/b/root.yaml, file:/a/b/root.yaml, ''",
        "file:/a/b/root.yaml, file:/a/b/pets/Pet.yaml, pets/Pet.yaml",
        "file:/a/b/root.yaml, file:/a/common.yaml, ../common.yaml",
        "file:/a/b/root.yaml, file:/c/common.yaml, ../../c/common.yaml",
        "file:/a/b/root.yaml, https://example.com/x.yaml, https://example.com/x.yaml",
        "jar:file:/m/x.jar!/openapi/root.yaml, jar:file:/m/x.jar!/common/x.yaml, ../common/x.yaml",
        "jar:file:/m/x.jar!/openapi/root.yaml, jar:file:/m/y.jar!/common/x.yaml, jar:file:/m/y.jar!/common/x.yaml"
    })
    void placesAreRelativeToTheRootDocument(URI root, URI document, String reference) {
        assertEquals(reference, Documents.relative(root, document));
    }

    @Test
    void aChangeOfAnyDocumentCounts() throws IOException {
        URI root = write("api/root.yaml", "root: é\r\n");
        URI pet = write("common/Pet.yaml", "pet");
        List<Manifest.Input> inputs = inputs(root, pet);
        assertTrue(Documents.areUnchanged(root, inputs));

        write("common/Pet.yaml", "cat");
        assertFalse(Documents.areUnchanged(root, inputs));
        write("common/Pet.yaml", "pet");
        write("api/root.yaml", "root: e\r\n");
        assertFalse(Documents.areUnchanged(root, inputs));
        write("api/root.yaml", "root: é\r\n");
        Files.delete(folder.resolve("common/Pet.yaml"));
        assertFalse(Documents.areUnchanged(root, inputs));
    }

    @Test
    void aCopyOfTheProjectLooksAtItsOwnDocuments() throws IOException {
        URI root = write("one/api/root.yaml", "root");
        List<Manifest.Input> inputs = inputs(root, write("one/common/Pet.yaml", "pet"));
        URI copy = write("two/api/root.yaml", "root");
        write("two/common/Pet.yaml", "cat");

        assertTrue(Documents.areUnchanged(root, inputs));
        assertFalse(Documents.areUnchanged(copy, inputs));
    }

    @Test
    void aRebuiltJarIsReadAgain() throws IOException {
        Path jar = folder.resolve("spec.jar");
        URI root = URI.create("jar:" + jar.toUri() + "!/openapi/root.yaml");
        URI pet = URI.create("jar:" + jar.toUri() + "!/common/Pet.yaml");
        jar(jar, "pet");
        List<Manifest.Input> inputs = inputs(root, pet);
        assertTrue(Documents.areUnchanged(root, inputs));

        jar(jar, "cat");

        assertFalse(Documents.areUnchanged(root, inputs));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        URI root = write("root.yaml", "\uFEFFroot");

        assertTrue(Documents.areUnchanged(
                root, Documents.inputsOf(root, List.of(HashedDocument.of(new SourceText(root, "root.yaml", "root"))))));
    }

    @Test
    void textThatIsNotUtf8AndAnEmptyListAreNeverUnchanged() throws IOException {
        URI root = write("root.yaml", "a\uFFFD");
        List<Manifest.Input> inputs = inputs(root);
        Files.write(folder.resolve("root.yaml"), new byte[] {'a', (byte) 0xE9});

        assertFalse(Documents.areUnchanged(root, inputs));
        assertFalse(Documents.areUnchanged(root, List.of()));
    }

    private URI write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toUri();
    }

    private static void jar(Path jar, String pet) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("openapi/root.yaml"));
            out.write("root".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("common/Pet.yaml"));
            out.write(pet.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Manifest.Input> inputs(URI... places) throws IOException {
        List<HashedDocument> documents = new ArrayList<>();
        for (URI place : places) {
            var connection = place.toURL().openConnection();
            connection.setUseCaches(false);
            try (var in = connection.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                documents.add(HashedDocument.of(new SourceText(place, "x", text)));
            }
        }
        return Documents.inputsOf(places[0], documents);
    }
}
