package dev.tenon.generator.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the blank lines that repeated sections of a template leave behind, and puts empty bodies and short comments on one line.
 */
final class Tidy {
    private Tidy() {}

    static String tidy(String source) {
        List<String> lines = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            add(line.stripTrailing(), lines);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(String line, List<String> lines) {
        String text = line.strip();
        if (text.equals("*/") && shortComment(lines)) {
            return;
        }
        boolean closes = text.equals("}");
        if (closes || line.isEmpty()) {
            while (!lines.isEmpty() && last(lines).isEmpty()) {
                lines.remove(lines.size() - 1);
            }
        }
        if (closes && !lines.isEmpty() && isDeclaration(last(lines).strip())) {
            lines.set(lines.size() - 1, last(lines) + "}");
        } else if (!(line.isEmpty() && !lines.isEmpty() && last(lines).endsWith("{"))) {
            lines.add(line);
        }
    }

    /** Turns a comment of one line and its opening into one line; whether that was done. */
    private static boolean shortComment(List<String> lines) {
        int last = lines.size() - 1;
        if (last < 1 || !lines.get(last - 1).strip().equals("/**")) {
            return false;
        }
        String opening = lines.get(last - 1);
        String text = lines.get(last).strip();
        String whole = opening + " " + text.substring(1).strip() + " */";
        if (!text.startsWith("* ") || text.startsWith("* @") || whole.length() > 120) {
            return false;
        }
        lines.remove(last);
        lines.set(last - 1, whole);
        return true;
    }

    /** A record, a sealed interface or a constructor with nothing in it. */
    private static boolean isDeclaration(String line) {
        return line.startsWith("record ") && line.endsWith("{") || line.startsWith("private ") && line.endsWith(") {");
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
