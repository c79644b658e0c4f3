package dev.tenon.generator.diagnostic;

import dev.tenon.generator.source.Location;
import java.util.Locale;

/** Shows a finding with its place, the line that it is about, and the way out. */
public final class DiagnosticFormatter {
    private static final int WIDEST = 140;

    private DiagnosticFormatter() {}

    /**
     * Formats a finding.
     *
     * @param diagnostic the finding
     * @return several lines without an end of line behind the last one
     */
    public static String format(Diagnostic diagnostic) {
        Location location = diagnostic.location();
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        text.append(severity).append(": ").append(visible(diagnostic.message()));
        text.append(" [").append(diagnostic.id()).append("]\n");
        text.append("  --> ").append(visible(location.toString()));
        text.append("  #").append(visible(location.pointer().toString())).append('\n');
        String line = location.source().line(location.position().line());
        if (!line.isBlank()) {
            excerpt(line, location, text);
        }
        return text.append("  hint: ").append(visible(diagnostic.hint())).toString();
    }

    private static void excerpt(String line, Location location, StringBuilder text) {
        int column = Math.min(location.position().column() - 1, line.length());
        int from = column > WIDEST / 2 && line.length() > WIDEST ? column - WIDEST / 2 : 0;
        int to = Math.min(line.length(), from + WIDEST);
        String number = Integer.toString(location.position().line());
        String before = visible((from > 0 ? "…" : "") + line.substring(from, column));
        text.append("  ").append(number).append(" | ").append(before);
        text.append(visible(line.substring(column, to)))
                .append(to < line.length() ? "…" : "")
                .append('\n');
        text.append("  ").append(" ".repeat(number.length())).append(" | ");
        text.append(" ".repeat(before.length())).append("^\n");
    }

    /** A contract must not be able to control the terminal. */
    private static String visible(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                safe.append(' ');
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                safe.append("\\u%04x".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
