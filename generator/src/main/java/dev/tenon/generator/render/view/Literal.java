package dev.tenon.generator.render.view;

/**
 * A Java literal.
 *
 * @param text the literal as it stands in the source
 */
public record Literal(String text) implements Printable {
    /**
     * A string literal in ASCII.
     *
     * @param value any text
     * @return the literal with its quotes
     */
    public static Literal of(String value) {
        return new Literal('"' + escaped(value) + '"');
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
