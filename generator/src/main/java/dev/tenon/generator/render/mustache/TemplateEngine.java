package dev.tenon.generator.render.mustache;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

/** Fills templates with views. */
public final class TemplateEngine {
    private final DefaultMustacheFactory factory;

    /**
     * Starts an engine.
     *
     * @param overrides a folder whose {@code *.mustache} files replace Tenon's of the same name, or empty
     */
    public TemplateEngine(Optional<Path> overrides) {
        TemplateTexts texts = new TemplateTexts(overrides);
        factory = new DefaultMustacheFactory(texts) {
            @Override
            public void encode(String value, Writer writer) {
                // Printable texts are encoded for Java already; HTML escapes would break them.
                try {
                    writer.write(value);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        factory.setObjectHandler(new ViewObjectHandler(texts));
    }

    /**
     * Fills a template.
     *
     * @param template the template's name without its ending, for example {@code object}
     * @param view the record that it sees
     * @return the text, types still as tokens
     * @throws TemplateException if the template asks for what the view does not have
     */
    public String render(String template, Record view) {
        StringWriter writer = new StringWriter();
        String name = template + ".mustache";
        try {
            factory.compile(name).execute(writer, view);
        } catch (MustacheException e) {
            throw templateError(name, e);
        }
        return writer.toString();
    }

    private static TemplateException templateError(String name, MustacheException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException located) {
                return located.getMessage().contains(".mustache:")
                        ? located
                        : new TemplateException(e.getMessage() + ": " + located.getMessage());
            }
        }
        return new TemplateException(name + ": " + e.getMessage());
    }
}
