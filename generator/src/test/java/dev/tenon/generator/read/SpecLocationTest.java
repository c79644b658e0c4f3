package dev.tenon.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecLocationTest {
    private static final String ROOT = Reading.HEAD + """
        paths: {}
        components: {schemas: {A: {$ref: 'types/a.yaml'}}}
        """;
    private static final String TYPE = "{$ref: '../../../outside.yaml'}";

    @TempDir
    Path folder;

    @Test
    void understandsPathsAndFileUris() {
        Path file = folder.resolve("a b/api.yaml");
        ClassLoader loader = getClass().getClassLoader();

        assertEquals(
                file.toUri(), SpecLocation.of("a b/./api.yaml", folder, loader).uri());
        assertEquals(
                file.toUri(), SpecLocation.of(file.toString(), folder, loader).uri());
        assertEquals(
                file.toUri(),
                SpecLocation.of(file.toUri().toString(), folder, loader).uri());
        assertEquals("api.yaml", SpecLocation.of("a b/api.yaml", folder, loader).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/api.yaml",
                "jar:file:/a.jar!/api.yaml",
                "classpath:/none.yaml",
                "file:api.yaml",
                "/"
            })
    void refusesWhatIsNeitherAFileNorAResource(String spec) {
        ClassLoader loader = getClass().getClassLoader();

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SpecLocation.of(spec, folder, loader));
        assertTrue(refused.getMessage().contains("'"), refused.getMessage());
    }

    @Test
    void readsFromAFolderOfTheClassPath() throws IOException {
        Reading.write(folder, "openapi/api.yaml", ROOT);
        Reading.write(folder, "openapi/types/a.yaml", "type: string");

        assertEquals(
                List.of("api.yaml", "types/a.yaml"), documents(folder.toUri().toURL(), List.of()));
    }

    @Test
    void readsFromAJarAndDoesNotLeaveIt() throws IOException {
        Path jar = folder.resolve("spec.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entry(entries, "openapi/api.yaml", ROOT);
            entry(entries, "openapi/types/a.yaml", TYPE);
        }
        Reading.write(folder, "outside.yaml", "type: string");

        assertEquals(
                List.of("api.yaml", "types/a.yaml"),
                documents(jar.toUri().toURL(), List.of("unreadable-document types/a.yaml:1:2")));
    }

    private static List<String> documents(URL path, List<String> findings) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {path}, null)) {
            SpecLocation location = SpecLocation.of("classpath:/openapi/api.yaml", Path.of("elsewhere"), loader);
            ParsedSpec spec = new ContractReader().read(location, diagnostics).orElseThrow();
            assertEquals(
                    findings,
                    diagnostics.sorted().stream().map(SpecLocationTest::line).toList());
            return spec.documents().stream().map(SourceText::name).toList();
        }
    }

    private static String line(Diagnostic finding) {
        return finding.id() + " " + finding.location();
    }

    private static void entry(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
