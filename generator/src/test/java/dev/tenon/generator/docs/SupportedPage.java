package dev.tenon.generator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the page that says what is supported. */
final class SupportedPage {
    private static final Path PAGE = Path.of("../docs/supported.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| (\\w+) \\| ([^|]*)\\| `([^`]+)` \\|");

    private SupportedPage() {}

    /** What becomes of a keyword. */
    enum Becomes {
        TYPE,
        CHECKED,
        SHOWN,
        FOLLOWED,
        CONVERTED,
        REFUSED,
        UNUSED
    }

    /**
     * A row.
     *
     * @param part the heading above it, of the second level
     * @param section the heading above it, of the third level
     * @param keyword the keyword, or the format
     * @param in {@code both}, a version of OpenAPI, or {@code extension}
     * @param how the explanation
     * @param golden the case that shows it
     */
    record Row(String part, String section, String keyword, String in, Becomes becomes, String how, String golden) {
        boolean isFormat() {
            return section.equals("Formats");
        }

        boolean isIn(String version) {
            return in.equals("both") || in.equals(version);
        }

        /** The Java type that the explanation of a format begins with. */
        String javaType() {
            return how.replaceFirst("`(\\w+)`.*", "$1").strip();
        }

        /** Under which name the golden case shows it: names of fields mean something in their objects alone. */
        String evidence() {
            return part.equals("Swagger 2.0") ? section + "/" + keyword : keyword;
        }

        @Override
        public String toString() {
            return keyword + " (" + in + ")";
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String part = "";
        String section = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                part = line.substring(3);
            } else if (line.startsWith("### ")) {
                section = line.substring(4);
            } else if (line.startsWith("| `")) {
                Matcher row = ROW.matcher(line);
                if (!row.matches()) {
                    throw new IllegalStateException("this is no row: " + line);
                }
                Becomes becomes = Becomes.valueOf(row.group(3).toUpperCase(java.util.Locale.ROOT));
                rows.add(new Row(part, section, row.group(1), row.group(2), becomes, row.group(4), row.group(5)));
            }
        }
        return rows;
    }
}
