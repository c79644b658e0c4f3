package dev.tenon.generator.render.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which templates of a user's nothing asks for. */
final class UserTemplatesTest {
    @TempDir
    Path folder;

    @Test
    void oneIsUsedByItsNameOrByAnotherOne() throws IOException {
        write("object.mustache", "{{>header}} {{> footer }}");
        write("header.mustache", "");
        write("footer.mustache", "");
        write("headers.mustache", "");
        write("model.mustache", "");
        write("notes.txt", "");

        assertEquals(List.of("headers.mustache", "model.mustache"), UserTemplates.unused(folder));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
