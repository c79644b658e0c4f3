package dev.tenon.generator.diagnostic;

import dev.tenon.generator.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a finding with its place, the line that it is about, and the way out. */
public final class DiagnosticFormatter {
    /** How much of a long line is shown before and behind its column: with the number in front, 160 columns. */
    private static final int WIDEST_BEFORE = 70;

    private static final int WIDEST_AFTER = 74;
    /** A contract can make messages as long as its keys. */
    private static final int LONGEST_TEXT = 1000;
    /** Dozens of operations may lack an identifier: what the line is and the way out need not be said each time. */
    private static final int SHOWN_IN_FULL = 3;

    private DiagnosticFormatter() {}

    /**
     * Formats findings of one contract. Of warnings and notes of one kind with the same way out, those after the third have their
     * message and place alone.
     *
     * @param diagnostics the findings
     * @return a text for each, in the same order
     */
    public static List<String> format(List<Diagnostic> diagnostics) {
        Map<List<String>, Integer> shown = new HashMap<>();
        return diagnostics.stream()
                .map(diagnostic -> {
                    int times = shown.merge(List.of(diagnostic.id(), diagnostic.hint()), 1, Integer::sum);
                    boolean full = diagnostic.severity() == Severity.ERROR || times <= SHOWN_IN_FULL;
                    return full ? format(diagnostic) : head(diagnostic);
                })
                .toList();
    }

    /**
     * Formats a finding. Characters that would move a terminal's cursor or turn its writing around are shown as escapes.
     *
     * @param diagnostic the finding
     * @return several lines without an end of line behind the last one: severity, message and id; place and pointer; the line
     *     in question and a mark under its column, unless the line is empty; the hint
     */
    public static String format(Diagnostic diagnostic) {
        Location location = diagnostic.location();
        StringBuilder text = new StringBuilder(head(diagnostic)).append('\n');
        String line = location.source().line(location.position().line());
        if (!line.isBlank()) {
            excerpt(line, location, text);
        }
        return text.append("  hint: ").append(clipped(diagnostic.hint())).toString();
    }

    private static String head(Diagnostic diagnostic) {
        Location location = diagnostic.location();
        return diagnostic.severity().name().toLowerCase(Locale.ROOT) + ": " + clipped(diagnostic.message())
                + " [" + diagnostic.id() + "]\n  --> " + clipped(location.toString())
                + "  #" + clipped(location.pointer().toString());
    }

    private static void excerpt(String line, Location location, StringBuilder text) {
        int column = Math.min(location.position().column() - 1, line.length());
        String before = before(line, column);
        String number = Integer.toString(location.position().line());
        String margin = " ".repeat(number.length());
        text.append("  ")
                .append(number)
                .append(" | ")
                .append(before)
                .append(after(line, column))
                .append('\n');
        text.append("  ")
                .append(margin)
                .append(" | ")
                .append(" ".repeat(columns(before)))
                .append("^\n");
    }

    /** The end of what stands before a column. */
    private static String before(String line, int column) {
        StringBuilder shown = new StringBuilder();
        int at = column;
        while (at > 0) {
            int character = line.codePointBefore(at);
            String next = visible(character);
            if (columns(shown) + columns(next) > WIDEST_BEFORE) {
                return "…" + shown;
            }
            shown.insert(0, next);
            at -= Character.charCount(character);
        }
        return shown.toString();
    }

    /** The beginning of what stands from a column on. */
    private static String after(String line, int column) {
        StringBuilder shown = new StringBuilder();
        int at = column;
        while (at < line.length()) {
            int character = line.codePointAt(at);
            String next = visible(character);
            if (columns(shown) + columns(next) > WIDEST_AFTER) {
                return shown + "…";
            }
            shown.append(next);
            at += Character.charCount(character);
        }
        return shown.toString();
    }

    private static String clipped(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (shown.length() > LONGEST_TEXT) {
                return shown + "…";
            }
            int character = text.codePointAt(at);
            shown.append(visible(character));
            at += Character.charCount(character);
        }
        return shown.toString();
    }

    /** A contract must not be able to control the terminal; a tab takes one column, so that the mark is where it belongs. */
    private static String visible(int character) {
        if (character == '\t') {
            return " ";
        }
        boolean hidden = switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
        return hidden ? "\\u%04x".formatted(character) : Character.toString(character);
    }

    /** How many columns a terminal uses: two for ideographs, none for what combines with the character before it. */
    private static int columns(CharSequence text) {
        return text.codePoints()
                .map(character -> switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
                    default -> isWide(character) ? 2 : 1;
                })
                .sum();
    }

    private static boolean isWide(int character) {
        boolean emoji = character >= 0x1F300 && character <= 0x1FAFF;
        boolean fullWidth = character >= 0xFF01 && character <= 0xFF60;
        boolean kana = character >= 0x3000 && character <= 0x30FF;
        boolean hangul = character >= 0xAC00 && character <= 0xD7A3;
        return Character.isIdeographic(character) || emoji || fullWidth || kana || hangul;
    }
}
