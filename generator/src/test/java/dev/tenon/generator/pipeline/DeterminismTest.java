package dev.tenon.generator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.SourceFile;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes come from every folder, in every locale and time zone, and from several threads at once. */
class DeterminismTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private List<SourceFile> generate(String folderName) {
        try (InputStream in = DeterminismTest.class.getResourceAsStream("/openapi/2021-01-01.yaml")) {
            Path contract = Files.createDirectories(folder.resolve(folderName)).resolve("api.yaml");
            Files.write(contract, in.readAllBytes());
            return new Generator()
                    .generate(
                            SpecLocation.of("api.yaml", contract.getParent(), DeterminismTest.class.getClassLoader()),
                            new Settings(
                                    "com.example", Optional.empty(), Optional.empty(), true, Typing.PRACTICAL, false))
                    .files()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void localeTimeZoneAndFolderDoNotMatter() {
        List<SourceFile> here = generate("here");
        assertFalse(here.isEmpty());
        // In Turkish, the upper case of "i" is not "I"; in Arabic, digits are others.
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(here, generate("somewhere/else"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertEquals(here, generate("a third"));
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        List<SourceFile> alone = generate("alone");
        List<List<SourceFile>> together = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> generate("thread-" + i))
                .toList();
        together.forEach(files -> assertEquals(alone, files));
    }
}
