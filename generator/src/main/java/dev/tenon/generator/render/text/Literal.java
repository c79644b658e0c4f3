package dev.tenon.generator.render.text;

/**
 * A Java literal.
 *
 * @param text the literal as it stands in the source
 */
public record Literal(String text) implements Printable {
    /** A constant has room for 65,535 octets (JVMS §4.4.7), and a character takes three at most. */
    private static final int MOST_CHARACTERS = 21_845;

    /**
     * A string literal in ASCII; a text that is too long for a constant is put together from several ones.
     *
     * @param value any text
     * @return the literal with its quotes, or an expression such as {@code "a".concat("b")}
     */
    public static Literal of(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        int from = 0;
        for (int to = end(value, from); to < value.length(); to = end(value, from)) {
            text.append(from == 0 ? "" : ".concat(").append(quoted(value.substring(from, to)));
            text.append(from == 0 ? "" : ")");
            from = to;
        }
        String last = quoted(value.substring(from));
        return new Literal(from == 0 ? last : text + ".concat(" + last + ")");
    }

    private static int end(String value, int from) {
        return Math.min(value.length(), from + MOST_CHARACTERS);
    }

    private static String quoted(String value) {
        return '"' + escaped(value) + '"';
    }

    /**
     * An integer literal.
     *
     * @param value the value
     * @return with the suffix {@code L} if it does not fit {@code int}
     */
    public static Literal of(long value) {
        return new Literal(value == (int) value ? Long.toString(value) : value + "L");
    }

    /**
     * What stands between the quotes of a string literal.
     *
     * @param value any text
     * @return ASCII without quotes, line ends and backslashes that are not escapes
     */
    static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c >= 0x20 && c < 0x7F ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
        }
        return text.toString();
    }
}
