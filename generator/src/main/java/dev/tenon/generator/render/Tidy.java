package dev.tenon.generator.render;

/**
 * Removes the blank lines that repeated sections of a template leave behind, and puts empty bodies and short comments on one line.
 * All lines of a client pass through here, most of them in a program that has just started: so they are looked at where they stand.
 */
final class Tidy {
    private final char[] source;
    /** No line gets longer, so that all of them and a last line's end have room. */
    private final char[] tidied;

    private int length;
    /** Where the last line begins, and the one before it. */
    private int last;

    private int previous;
    private boolean blank;

    private Tidy(char[] source) {
        this.source = source;
        this.tidied = new char[source.length + 1];
    }

    static String tidy(String source) {
        Tidy lines = new Tidy(source.toCharArray());
        int from = 0;
        for (int end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', from)) {
            lines.add(from, end);
            from = end + 1;
        }
        lines.add(from, source.length());
        lines.tidied[lines.length++] = '\n';
        return new String(lines.tidied, 0, lines.length);
    }

    private void add(int from, int to) {
        int end = withoutSpaces(source, from, to);
        if (end == from) {
            blank = true;
            return;
        }
        int start = afterSpaces(source, from, end);
        boolean closes = end - start == 1 && source[start] == '}';
        boolean comment = end - start == 2 && source[start] == '*' && source[start + 1] == '/';
        boolean opened = length > 0 && tidied[length - 1] == '{';
        if (closes && opened && isDeclaration()) {
            tidied[length++] = '}';
        } else if (!(comment && shortComment())) {
            append(from, end, blank && !closes && !opened);
        }
        blank = false;
    }

    private void append(int from, int end, boolean apart) {
        if (length > 0) {
            tidied[length++] = '\n';
        }
        if (length > 0 && apart) {
            tidied[length++] = '\n';
        }
        previous = last;
        last = length;
        System.arraycopy(source, from, tidied, length, end - from);
        length += end - from;
    }

    /** Turns a comment of one line and its opening into one line; whether that was done. */
    private boolean shortComment() {
        int opening = withoutSpaces(tidied, previous, last);
        boolean opens = opening - previous >= 3
                && tidied[opening - 3] == '/'
                && tidied[opening - 2] == '*'
                && tidied[opening - 1] == '*';
        int line = afterSpaces(tidied, last, length);
        boolean text = length - line > 2 && tidied[line] == '*' && tidied[line + 1] == ' ' && tidied[line + 2] != '@';
        if (blank || !opens || !text) {
            return false;
        }
        int words = afterSpaces(tidied, line + 1, length);
        int count = length - words;
        if (opening - previous + " ".length() + count + " */".length() > LineWrapper.LIMIT) {
            return false;
        }
        tidied[opening] = ' ';
        System.arraycopy(tidied, words, tidied, opening + 1, count);
        length = opening + 1 + count;
        " */".getChars(0, 3, tidied, length);
        length += 3;
        last = previous;
        return true;
    }

    /** Whether the last line is that of a record, a sealed interface or a constructor with nothing in it yet. */
    private boolean isDeclaration() {
        String line = new String(tidied, last, length - last).stripLeading();
        return line.startsWith("record ") || line.startsWith("private ") && line.endsWith(") {");
    }

    private static int afterSpaces(char[] text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text[at])) {
            at++;
        }
        return at;
    }

    private static int withoutSpaces(char[] text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c < ' ' || c > '~') && Character.isWhitespace(c);
    }
}
