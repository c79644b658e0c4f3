package dev.tenon.generator.render.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates cannot misspell, cannot look around, and cannot print what was not encoded. */
class TemplateEngineTest {
    /** A view. */
    public record Outer(Identifier name, List<Inner> items, Optional<Inner> one, boolean flag, String raw) {}

    /** A view inside it. */
    public record Inner(Literal value) {}

    @TempDir
    Path folder;

    private final Outer view = new Outer(
            new Identifier("Pet"),
            List.of(new Inner(Literal.of("a\"b")), new Inner(Literal.of("<&>"))),
            Optional.empty(),
            true,
            "raw");

    private String render(String template) throws IOException {
        Files.writeString(folder.resolve("test.mustache"), template);
        return new TemplateEngine(Optional.of(folder)).render("test", view);
    }

    @Test
    void listsOptionalsAndFlags() throws IOException {
        assertEquals(
                "Pet \"a\\\"b\";\"<&>\"; none yes",
                render("{{name}} {{#items}}{{value}};{{/items}} {{^one}}none{{/one}} {{#flag}}yes{{/flag}}"));
    }

    @Test
    void aMissingVariableIsLocated() {
        TemplateException thrown =
                assertThrows(TemplateException.class, () -> render("class {{name}} {\n  {{nmae}}\n}\n"));
        assertTrue(
                thrown.getMessage().startsWith("test.mustache:2:5: the view Outer has no 'nmae'"), thrown.getMessage());
    }

    @Test
    void outerViewsAreNotLookedAt() {
        TemplateException thrown = assertThrows(TemplateException.class, () -> render("{{#items}}{{name}}{{/items}}"));
        assertTrue(thrown.getMessage().contains("the view Inner has no 'name'"), thrown.getMessage());
    }

    @Test
    void rawTextIsNotPrinted() {
        TemplateException thrown = assertThrows(TemplateException.class, () -> render("{{raw}}"));
        assertTrue(thrown.getMessage().contains("only encoded texts are printed"), thrown.getMessage());
    }

    @Test
    void templatesOfTenonAreTheDefault() {
        assertThrows(TemplateException.class, () -> new TemplateEngine(Optional.empty()).render("none", view));
    }

    @Test
    void filesOfWindowsAreRead() throws IOException {
        assertEquals("class Pet {\n}\n", render("\ufeffclass {{name}} {\r\n}\r\n"));
    }
}
