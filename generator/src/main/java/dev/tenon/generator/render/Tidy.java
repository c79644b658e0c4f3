package dev.tenon.generator.render;

/**
 * Removes the blank lines that repeated sections of a template leave behind, and puts empty bodies and short comments on one line.
 */
final class Tidy {
    private final String source;
    private final StringBuilder tidied;
    /** Where the last line begins, and the one before it. */
    private int last;

    private int previous;
    private boolean blank;

    private Tidy(String source) {
        this.source = source;
        this.tidied = new StringBuilder(source.length());
    }

    static String tidy(String source) {
        Tidy lines = new Tidy(source);
        int from = 0;
        for (int end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', from)) {
            lines.add(from, end);
            from = end + 1;
        }
        lines.add(from, source.length());
        return lines.tidied.append('\n').toString();
    }

    private void add(int from, int lineEnd) {
        int end = lineEnd;
        while (end > from && isSpace(source.charAt(end - 1))) {
            end--;
        }
        if (end == from) {
            blank = true;
            return;
        }
        char ending = source.charAt(end - 1);
        boolean closes = ending == '}' && isAlone("}", from, end);
        if (closes && isDeclaration()) {
            tidied.append('}');
        } else if (!(ending == '/' && isAlone("*/", from, end) && shortComment())) {
            boolean opened = tidied.length() > 0 && tidied.charAt(tidied.length() - 1) == '{';
            append(source.substring(from, end), blank && !closes && !opened);
        }
        blank = false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c < ' ' || c > '~') && Character.isWhitespace(c);
    }

    /** Whether there is nothing on a line but this. */
    private boolean isAlone(String text, int from, int end) {
        return source.substring(from, end).stripLeading().equals(text);
    }

    private void append(String line, boolean apart) {
        if (tidied.length() > 0) {
            tidied.append(apart ? "\n\n" : "\n");
        }
        previous = last;
        last = tidied.length();
        tidied.append(line);
    }

    /** Turns a comment of one line and its opening into one line; whether that was done. */
    private boolean shortComment() {
        String opening = tidied.substring(previous, last).stripTrailing();
        if (blank || !opening.endsWith("/**")) {
            return false;
        }
        String text = tidied.substring(last).stripLeading();
        String whole = opening + " " + text.substring(1).strip() + " */";
        if (!text.startsWith("* ") || text.startsWith("* @") || whole.length() > LineWrapper.LIMIT) {
            return false;
        }
        tidied.setLength(previous);
        tidied.append(whole);
        last = previous;
        return true;
    }

    /** Whether the last line is that of a record, a sealed interface or a constructor with nothing in it yet. */
    private boolean isDeclaration() {
        String line = tidied.substring(last).stripLeading();
        return line.startsWith("record ") && line.endsWith("{") || line.startsWith("private ") && line.endsWith(") {");
    }
}
