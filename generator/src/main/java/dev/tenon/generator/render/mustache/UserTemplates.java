package dev.tenon.generator.render.mustache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of templates that replace Tenon's: one that is misspelt replaces none. */
public final class UserTemplates {
    private static final String EXTENSION = ".mustache";

    private UserTemplates() {}

    /**
     * The templates of a folder that nothing asks for.
     *
     * @param folder the folder
     * @return the names of those that neither have the name of one of Tenon's nor are included by another one of the folder, in order
     * @throws IOException if they cannot be read
     */
    public static List<String> unused(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        }
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Files.readString(file)).append('\n');
        }
        List<String> unused = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!TemplateTexts.isOwn(name) && !isIncluded(name, all)) {
                unused.add(name);
            }
        }
        return unused;
    }

    private static boolean isIncluded(String name, CharSequence texts) {
        String plain = name.substring(0, name.length() - EXTENSION.length());
        return Pattern.compile("\\{\\{>\\s*" + Pattern.quote(plain) + "\\s*}}")
                .matcher(texts)
                .find();
    }
}
