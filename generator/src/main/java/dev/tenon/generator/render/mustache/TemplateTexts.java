package dev.tenon.generator.render.mustache;

import com.github.mustachejava.MustacheResolver;
import com.github.mustachejava.TemplateContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the templates: a user's where there is one of the name, else Tenon's. */
final class TemplateTexts implements MustacheResolver {
    private static final String FOLDER = "/dev/tenon/templates/";

    private final Optional<Path> overrides;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    TemplateTexts(Optional<Path> overrides) {
        this.overrides = overrides;
    }

    /** Whether Tenon has a template of that name. */
    static boolean isOwn(String name) {
        return TemplateTexts.class.getResource(FOLDER + name) != null;
    }

    @Override
    public Reader getReader(String name) {
        return new StringReader(texts.computeIfAbsent(name, this::load));
    }

    private String load(String name) {
        try {
            Optional<Path> override =
                    overrides.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
            if (override.isPresent()) {
                return plain(Files.readString(override.get()));
            }
            try (InputStream in = TemplateTexts.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new TemplateException("there is no template " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + name, e);
        }
    }

    /** Without what editors and version control add on Windows: Java files have neither a byte order mark nor CR. */
    private static String plain(String text) {
        return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    /** {@code model.mustache:12:5}, the column being that of the name's first use in the line. */
    String place(TemplateContext context, String name) {
        String line = texts.getOrDefault(context.file(), "")
                .lines()
                .skip(Math.max(0, context.line() - 1L))
                .findFirst()
                .orElse("");
        int column = line.indexOf(name) + 1;
        return context.file() + ":" + context.line() + ":" + Math.max(1, column);
    }
}
