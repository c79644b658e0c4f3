package dev.tenon.generator.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.write.ManifestStore;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing of a request is lost on the way to another process. */
final class RequestTextTest {
    @Test
    void everythingThatIsSet() throws IOException {
        assertArrives(new GenerationRequest(
                new SpecLocation(URI.create("jar:file:/a%20b/%C3%A4.jar!/openapi/api.yaml"), "api.yaml"),
                new Settings(
                        "com.example.größe",
                        Optional.of("Client"),
                        Optional.of(Path.of("/t=m p\\l:#!")),
                        true,
                        Typing.EXACT,
                        true),
                "0123",
                Path.of("/out/with space/ü"),
                Optional.of(Path.of("classes")),
                new ManifestStore(
                        Path.of("target/tenon"),
                        Path.of("generated/manifest"),
                        " an execution\nof two lines ",
                        Optional.of(Set.of("a", " b", "c=d"))),
                true));
    }

    @Test
    void nothingThatNeedNotBeSet() throws IOException {
        assertArrives(new GenerationRequest(
                new SpecLocation(URI.create("file:///api.yaml"), "api.yaml"),
                new Settings("p", Optional.empty(), Optional.empty(), false, Typing.PRACTICAL, false),
                "",
                Path.of("out"),
                Optional.empty(),
                new ManifestStore(Path.of("out/.tenon"), Path.of("manifest"), "default-cli", Optional.empty()),
                false));
    }

    @Test
    void aProjectWithoutExecutions() throws IOException {
        assertArrives(new GenerationRequest(
                new SpecLocation(URI.create("file:///api.yaml"), "api.yaml"),
                new Settings("p", Optional.empty(), Optional.empty(), false, Typing.PRACTICAL, false),
                "",
                Path.of("out"),
                Optional.empty(),
                new ManifestStore(Path.of("t"), Path.of("m"), "default-cli", Optional.of(Set.of())),
                false));
    }

    private static void assertArrives(GenerationRequest request) throws IOException {
        StringWriter text = new StringWriter();
        RequestText.write(request, text);

        assertEquals(request, RequestText.read(new StringReader(text.toString())));
    }
}
