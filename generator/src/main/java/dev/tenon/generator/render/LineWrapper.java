package dev.tenon.generator.render;

/**
 * Breaks lines of Java that are longer than 120 columns where a reader would: at the outermost place, before an operator, after
 * an opening parenthesis or after a comma. Comments are left alone; string literals are never broken.
 */
final class LineWrapper {
    private static final int LIMIT = 120;
    private static final String CONTINUATION = "        ";

    private LineWrapper() {}

    static String wrap(String source) {
        StringBuilder wrapped = new StringBuilder(source.length());
        source.lines().forEach(line -> {
            String text = line.stripTrailing();
            String code = text.stripLeading();
            boolean comment = code.startsWith("*") || code.startsWith("/") || code.startsWith("import ");
            wrapped.append(comment ? text : wrapLine(text, text.substring(0, text.length() - code.length()))).append('\n');
        });
        return wrapped.toString();
    }

    private static String wrapLine(String line, String indent) {
        if (line.length() <= LIMIT) {
            return line;
        }
        int at = bestBreak(line, indent.length());
        if (at <= indent.length()) {
            return line;
        }
        String rest = indent + CONTINUATION + line.substring(at).stripLeading();
        return line.substring(0, at).stripTrailing() + "\n" + wrapRest(rest, indent + CONTINUATION);
    }

    /** Continuation lines are all indented alike. */
    private static String wrapRest(String line, String indent) {
        if (line.length() <= LIMIT) {
            return line;
        }
        int at = bestBreak(line, indent.length());
        return at <= indent.length()
                ? line
                : line.substring(0, at).stripTrailing() + "\n"
                        + wrapRest(indent + line.substring(at).stripLeading(), indent);
    }

    /** The last break of the lowest nesting within the limit; 0 if there is none. */
    private static int bestBreak(String line, int from) {
        int best = 0;
        int bestDepth = Integer.MAX_VALUE;
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < Math.min(line.length(), LIMIT); i++) {
            char c = line.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
                continue;
            }
            quoted = c == '"';
            if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            int position = breakAt(line, i);
            // Breaking right behind the first parenthesis keeps all arguments together; a comma is better if it is not deeper.
            if (position > from && depth + cost(c) <= bestDepth) {
                best = position;
                bestDepth = depth + cost(c);
            }
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            }
        }
        return best;
    }

    private static int cost(char c) {
        return c == '(' ? 1 : 0;
    }

    private static int breakAt(String line, int i) {
        char c = line.charAt(i);
        if (c == '(' && i + 1 < line.length() && line.charAt(i + 1) != ')') {
            return i + 1;
        }
        if (c == ',' && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
            return i + 2;
        }
        boolean operator = c == ' '
                && (line.startsWith(" && ", i)
                        || line.startsWith(" || ", i)
                        || line.startsWith(" ? ", i)
                        || line.startsWith(" : ", i)
                        || line.startsWith(" + ", i)
                        || line.startsWith(" permits ", i)
                        || line.startsWith(" implements ", i));
        return operator ? i + 1 : 0;
    }
}
